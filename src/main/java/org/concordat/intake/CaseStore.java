package org.concordat.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.intake.CaseWriter.Key;
import org.concordat.intake.CaseWriter.Next;
import org.concordat.intake.CaseWriter.Present;
import org.concordat.tenancy.Column;
import org.concordat.tenancy.Sql;

/** The statements that cases are written with, a batch at a time. */
@ApplicationScoped
class CaseStore {

    // By "= any" and council by council: where statistics are behind a table that grows, the worst that this comes to
    // is one
    // reading of the council's cases a batch; key by key, or as a join, it was one reading a case.
    private static final String PRESENT = """
            select c.ref, c.id, c.revision, c.state_digest, c.as_at from cases c
            where c.partnership_id = ?::uuid and c.organisation_id = ?::uuid and c.service = ? and c.ref = any (?::text[])
              and c.superseded_at is null
            """;
    private static final String SUPERSEDE = """
            update cases set superseded_at = ?::timestamptz
            where partnership_id = ?::uuid and organisation_id = ?::uuid and id = any ((?::text[])::uuid[]) and superseded_at is null
            """;
    private static final String KNOWN = """
            update cases set as_at = ?::timestamptz
            where partnership_id = ?::uuid and organisation_id = ?::uuid and id = any ((?::text[])::uuid[]) and superseded_at is null
            """;
    // The arrays are gone through side by side: as one function in "from" they would be written down as rows first.
    // Whose ids were added is told only where not all were: of thousands of new cases it took longer than to count
    // them.
    private static final String INSERT = """
            with added as (insert into cases (partnership_id, import_id, recorded_at, recorded_by, organisation_id, id, revision,
                service, ref, area, received, due, event, closed, clock, outcome, attributes, void_reason, as_at, state_digest)
              select ?::uuid, ?::uuid, ?::timestamptz, ?, o, i, v, s, r, a, t1, t2, t3, t4, c::jsonb, u, x::jsonb, w, t5, d
              from (select unnest(?::uuid[]), unnest(?::uuid[]), unnest(?::int[]), unnest(?::text[]), unnest(?::text[]),
                unnest(?::text[]), unnest(?::timestamptz[]), unnest(?::timestamptz[]), unnest(?::timestamptz[]),
                unnest(?::timestamptz[]), unnest(?::text[]), unnest(?::text[]), unnest(?::text[]), unnest(?::text[]),
                unnest(?::timestamptz[]), unnest(?::text[])) as n(o, i, v, s, r, a, t1, t2, t3, t4, c, u, x, w, t5, d)
              on conflict (partnership_id, organisation_id, service, ref) where superseded_at is null do nothing
              returning id)
            select id from added where (select count(*) from added) <> ?
            union all select null where not exists (select from added)
            """;

    private final Sql sql;

    CaseStore(Sql sql) {
        this.sql = sql;
    }

    /** What is stored of cases now. */
    Map<Key, Present> present(UUID partnershipId, List<Key> keys) {
        Map<Key, Present> present = new HashMap<>();
        keys.stream()
                .collect(Collectors.groupingBy(key -> new Key(key.council(), key.service(), null)))
                .forEach((of, group) -> sql.forEach(
                        row -> present.put(
                                new Key(of.council(), of.service(), row.getString("ref")),
                                new Present(
                                        Sql.id(row, "id"),
                                        row.getInt("revision"),
                                        row.getString("state_digest"),
                                        Sql.instant(row, "as_at"))),
                        replaced -> {},
                        PRESENT,
                        partnershipId,
                        of.council(),
                        of.service(),
                        Texts.of(group, Key::ref)));
        return present;
    }

    /** Closes the revisions that these follow. */
    void supersede(Load load, List<Next> next) {
        next.stream()
                .collect(Collectors.groupingBy(n -> n.key().council()))
                .forEach((council, group) -> sql.execute(
                        SUPERSEDE, load.at(), load.partnershipId(), council, Texts.of(group, n -> n.present()
                                .id())));
    }

    /** Moves forward as of when the sender knew states that did not change. */
    void known(Load load, Map<Key, Present> seen) {
        record Moment(UUID council, Instant asAt) {}
        seen.entrySet().stream()
                .collect(Collectors.groupingBy(
                        e -> new Moment(e.getKey().council(), e.getValue().asAt())))
                .forEach((moment, group) -> sql.execute(
                        KNOWN, moment.asAt(), load.partnershipId(), moment.council(), Texts.of(group, e -> e.getValue()
                                .id())));
    }

    /** Adds revisions, each the present one, where there is no present one yet; answers the ids of those that were not. */
    Set<UUID> add(Load load, List<Next> next) {
        if (next.isEmpty()) {
            return Set.of();
        }
        List<UUID> added = sql.list(
                row -> Sql.id(row, "id"),
                INSERT,
                load.partnershipId(),
                load.importId(),
                load.at(),
                load.acting().who(),
                Column.ids(next, n -> n.key().council()),
                Column.ids(next, n -> n.present().id()),
                Column.numbers(next, n -> n.present().revision()),
                Column.texts(next, n -> n.key().service()),
                Column.texts(next, n -> n.key().ref()),
                Column.texts(
                        next,
                        n -> n.ready().row().area() == null
                                ? null
                                : n.ready().row().area().value()),
                Column.instants(next, n -> n.ready().row().received()),
                Column.instants(next, n -> n.ready().row().due()),
                Column.instants(next, n -> n.ready().row().event()),
                Column.instants(next, n -> n.ready().row().closed()),
                Column.texts(next, n -> n.ready().clock()),
                Column.texts(next, n -> n.ready().row().outcome()),
                Column.texts(next, n -> n.ready().attributes()),
                Column.texts(next, n -> n.ready().row().voidReason()),
                Column.instants(next, n -> n.present().asAt()),
                Column.texts(next, n -> n.present().digest()),
                next.size());
        return missed(next, added);
    }

    private static Set<UUID> missed(List<Next> next, List<UUID> added) {
        if (added.isEmpty()) {
            return Set.of();
        }
        Set<UUID> missed = next.stream().map(n -> n.present().id()).collect(Collectors.toCollection(HashSet::new));
        added.forEach(missed::remove);
        return missed;
    }
}
