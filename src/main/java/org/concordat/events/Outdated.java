package org.concordat.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.concordat.tenancy.Sql;

/** Events, deliveries and records of who read cases that have been kept long enough; the worker's to delete, so many in one transaction. */
@ApplicationScoped
class Outdated {

    private static final String TURN =
            "select pg_try_advisory_xact_lock(hashtextextended('events retention', 1)) as mine";
    private static final String EVENTS = """
            delete from events where partnership_id = ?::uuid and organisation_id = any (?::text[]::uuid[]) and id in (
              select id from events where partnership_id = ?::uuid and organisation_id = any (?::text[]::uuid[])
                and recorded_at < ?::timestamptz order by recorded_at limit ?)
            """;
    private static final String DELIVERIES = """
            delete from webhook_deliveries where organisation_id = ?::uuid and id in (
              select id from webhook_deliveries where organisation_id = ?::uuid and settled_at < ?::timestamptz
              order by settled_at limit ?)
            """;

    private static final String READS = """
            delete from case_reads where partnership_id = ?::uuid and organisation_id = any (?::text[]::uuid[])
              and (organisation_id, read_at, id) in (select organisation_id, read_at, id from case_reads
                where partnership_id = ?::uuid and organisation_id = any (?::text[]::uuid[]) and read_at < ?::timestamptz
                order by read_at limit ?)
            """;

    private final Sql sql;

    Outdated(Sql sql) {
        this.sql = sql;
    }

    /** Whether the running transaction has the turn: no other node deletes until it ends. */
    boolean turn() {
        return sql.list(row -> row.getBoolean("mine"), TURN).get(0);
    }

    /** Deletes events that were recorded before an instant; answers how many. */
    int deleteEvents(UUID partnership, String[] organisations, Instant before, int most) {
        return sql.execute(EVENTS, partnership, organisations, partnership, organisations, before, most);
    }

    /** Deletes what was recorded before an instant of who read cases; answers how much. */
    int deleteReads(UUID partnership, String[] organisations, Instant before, int most) {
        return sql.execute(READS, partnership, organisations, partnership, organisations, before, most);
    }

    /** Deletes deliveries that were settled before an instant; answers how many. */
    int deleteDeliveries(UUID organisation, Instant before, int most) {
        return sql.execute(DELIVERIES, organisation, organisation, before, most);
    }
}
