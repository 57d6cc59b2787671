package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.intake.Texts;
import org.concordat.tenancy.Sql;

/** The statements that lines of pools are written with. */
@ApplicationScoped
class PoolLineStore {

    private static final String SUPERSEDE = """
            update pool_lines set superseded_at = ?::timestamptz
            where partnership_id = ?::uuid and id = any ((?::text[])::uuid[]) and superseded_at is null
            """;
    private static final String INSERT = """
            insert into pool_lines (partnership_id, recorded_at, recorded_by, organisation_id, id, revision, pool, ref, service,
              cost_type, stage, period, year, pence, host_charge, area, note, reason)
            select ?::uuid, ?::timestamptz, ?, o::uuid, i::uuid, v::int, p, r, s, t, g, d, y, m::bigint, h::boolean, a, n, w
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
              as l(o, i, v, p, r, s, t, g, d, y, m, h, a, n, w)
            """;

    private final Sql sql;

    PoolLineStore(Sql sql) {
        this.sql = sql;
    }

    /** Closes the present revisions of lines that have one, and adds these. */
    void replace(UUID partnershipId, Instant at, String who, List<LineEntry> next) {
        if (next.isEmpty()) {
            return;
        }
        sql.execute(SUPERSEDE, at, partnershipId, Texts.of(next, LineEntry::id));
        sql.execute(
                INSERT,
                partnershipId,
                at,
                who,
                Texts.of(next, n -> Nobody.orCouncil(n.council())),
                Texts.of(next, LineEntry::id),
                Texts.of(next, LineEntry::revision),
                Texts.of(next, n -> n.line().pool()),
                Texts.of(next, n -> n.line().ref()),
                Texts.of(next, n -> n.line().service()),
                Texts.of(next, n -> n.line().type().text()),
                Texts.of(next, n -> n.line().stage().text()),
                Texts.of(next, n -> n.line().period()),
                Texts.of(next, n -> CostYears.of(n.line().period())),
                Texts.of(next, n -> n.line().amount().pence()),
                Texts.of(next, n -> n.line().hostCharge()),
                Texts.of(next, n -> n.line().area()),
                Texts.of(next, n -> n.line().note()),
                Texts.of(next, LineEntry::reason));
    }
}
