package org.concordat.intake;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Sql;

/** The cases of partnerships, with their earlier revisions (rule F3). */
@Singleton
public class Cases {

    private static final String SELECT = "select c.* from cases c where c.partnership_id = ?::uuid";
    private static final String COUNT = "select c.service, count(*) from cases c where c.partnership_id = ?::uuid";
    private static final String COUNCIL = " and c.organisation_id = ?::uuid";

    /**
     * By the present revision, which is indexed by ref, to the one of that time, which has the same id. Nothing in it is of the rows
     * around it: it is answered once, and not for each of them.
     */
    private static final String OF_PRESENT = " and c.id = (select p.id from cases p where p.partnership_id = ?::uuid"
            + " and p.organisation_id = ?::uuid and p.service = ? and p.ref = ? and p.superseded_at is null)";

    private final Sql sql;

    Cases(Sql sql) {
        this.sql = sql;
    }

    /** A case as it is stored, with what evaluation does not need. */
    record Stored(
            CaseState state,
            Map<String, String> attributes,
            String voidReason,
            Instant asAt,
            UUID importId,
            Instant recordedAt) {

        static Stored read(ResultSet row) throws SQLException {
            return new Stored(
                    Cases.state(row),
                    StoredJson.attributes(row.getString("attributes")),
                    row.getString("void_reason"),
                    Sql.instant(row, "as_at"),
                    Sql.id(row, "import_id"),
                    Sql.instant(row, "recorded_at"));
        }
    }

    private static CaseState state(ResultSet row) throws SQLException {
        String area = row.getString("area");
        return new CaseState(
                Sql.id(row, "id"),
                Sql.id(row, "organisation_id"),
                new Slug(row.getString("service")),
                area == null ? null : new Slug(area),
                row.getString("ref"),
                Sql.instant(row, "received"),
                Sql.instant(row, "due"),
                Sql.instant(row, "event"),
                Sql.instant(row, "closed"),
                StoredJson.clock(row.getString("clock")),
                row.getString("outcome"),
                row.getString("void_reason") != null,
                row.getInt("revision"),
                Sql.instant(row, "recorded_at"));
    }

    /**
     * Gives every present case of a council's service, those taken out among them, in constant memory.
     *
     * @param receivedFrom only cases received then or later; null for all
     */
    public void forEach(
            UUID partnershipId, UUID councilId, Slug service, Instant receivedFrom, Consumer<CaseState> each) {
        Asked asked = new Asked(SELECT, "c", null, partnershipId)
                .and(COUNCIL + " and c.service = ?", councilId, service)
                .where(" and c.received >= ?::timestamptz", receivedFrom);
        sql.forEach(Cases::state, each, asked.query(), asked.parameters());
    }

    /** Gives every case of a council's service as it was known on an instant, those taken out among them, in constant memory. */
    public void forEachKnown(
            UUID partnershipId, UUID councilId, Slug service, Instant knownOn, Consumer<CaseState> each) {
        Asked asked =
                new Asked(SELECT, "c", knownOn, partnershipId).and(COUNCIL + " and c.service = ?", councilId, service);
        sql.forEach(Cases::state, each, asked.query(), asked.parameters());
    }

    /**
     * How many cases of each service a council received from one instant on and before another, those taken out not among them.
     *
     * @param knownOn null for now
     */
    public Map<Slug, Long> received(UUID partnershipId, UUID councilId, Instant from, Instant before, Instant knownOn) {
        Asked asked = new Asked(COUNT, "c", knownOn, partnershipId)
                .and(COUNCIL + " and c.void_reason is null", councilId)
                .and(" and c.received >= ?::timestamptz and c.received < ?::timestamptz", from, before)
                .and(" group by c.service");
        return sql
                .list(row -> Map.entry(new Slug(row.getString(1)), row.getLong(2)), asked.query(), asked.parameters())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Cases of a council by their ids, in no order.
     *
     * @param knownOn null for now
     */
    public List<CaseState> find(UUID partnershipId, UUID councilId, Collection<UUID> ids, Instant knownOn) {
        Object texts = ids.stream().map(UUID::toString).toArray(String[]::new);
        Asked asked = new Asked(SELECT, "c", knownOn, partnershipId)
                .and(COUNCIL, councilId)
                .and(" and c.id = any ((?::text[])::uuid[])", texts);
        return sql.list(Cases::state, asked.query(), asked.parameters());
    }

    /**
     * A case of a council by its service and ref.
     *
     * @param knownOn null for now
     */
    public Optional<CaseState> find(UUID partnershipId, UUID councilId, Slug service, String ref, Instant knownOn) {
        return stored(partnershipId, councilId, service, ref, knownOn).map(Stored::state);
    }

    Optional<Stored> stored(UUID partnershipId, UUID councilId, Slug service, String ref, Instant knownOn) {
        Asked asked = new Asked(SELECT, "c", knownOn, partnershipId).and(COUNCIL, councilId);
        if (knownOn == null) {
            asked.and(" and c.service = ? and c.ref = ?", service, ref);
        } else {
            asked.and(OF_PRESENT, partnershipId, councilId, service, ref);
        }
        return sql.list(Stored::read, asked.query(), asked.parameters()).stream()
                .findFirst();
    }

    /** A page in the order of council, service and ref. */
    List<Stored> page(UUID partnershipId, CaseFilter filter, UUID councilId, List<String> after, int size) {
        Asked asked = new Asked(SELECT, "c", filter.knownOn(), partnershipId)
                .where(COUNCIL, councilId)
                .where(" and c.service = ?", filter.service())
                .where(" and c.area = ?", filter.area())
                .where(" and c.due < ?::timestamptz", filter.dueBefore())
                .and(filter.statusCondition());
        if (!after.isEmpty()) {
            asked.and(
                    " and (c.organisation_id, c.service, c.ref) > (?::uuid, ?, ?)",
                    after.get(0),
                    after.get(1),
                    after.get(2));
        }
        asked.and(" order by c.organisation_id, c.service, c.ref limit ?", size);
        return sql.list(Stored::read, asked.query(), asked.parameters());
    }
}
