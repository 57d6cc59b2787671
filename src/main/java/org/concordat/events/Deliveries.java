package org.concordat.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.events.Positions.Behind;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.Sql;

/** What was and shall be sent to webhooks. */
@ApplicationScoped
class Deliveries {

    private static final String INSERT = """
            insert into webhook_deliveries (organisation_id, id, webhook_id, partnership_id, sequence, event_id, type, state,
              attempts, next_attempt_at, pending_since, recorded_at)
            select ?::uuid, i::uuid, ?::uuid, ?::uuid, s::bigint, e::uuid, t, 'pending', 0, n.at, n.at, n.at
            from (select ?::timestamptz as at) as n, unnest(?::text[], ?::text[], ?::text[], ?::text[]) as u(i, s, e, t)
            """;
    private static final String INSERT_DIGEST = """
            insert into webhook_deliveries (organisation_id, id, webhook_id, sequence, event_id, type, state, attempts,
              next_attempt_at, pending_since, recorded_at, digest)
            values (?::uuid, ?::uuid, ?::uuid, 0, ?::uuid, ?, 'pending', 0, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?::jsonb)
            """;
    private static final String SELECT =
            "select " + Delivery.COLUMNS + " from webhook_deliveries where organisation_id = ?::uuid";
    private static final String CLAIM = """
            with waiting as (
              select w.organisation_id, w.id, w.served_at,
                row_number() over (partition by w.organisation_id order by w.served_at nulls first, w.id)
                  + coalesce((select u.n::int from unnest(?::text[], ?::text[]) as u(o, n)
                    where u.o::uuid = w.organisation_id), 0) as turn
              from webhooks w
              where w.state = 'active' and (w.not_before is null or w.not_before <= ?::timestamptz)
                and exists (select from webhook_deliveries d where d.organisation_id = w.organisation_id and d.webhook_id = w.id
                  and d.state = 'pending' and d.next_attempt_at <= ?::timestamptz)),
            due as (
              select w.organisation_id, w.id from webhooks w
              join waiting on waiting.organisation_id = w.organisation_id and waiting.id = w.id
              where waiting.turn <= ? and w.state = 'active' and (w.not_before is null or w.not_before <= ?::timestamptz)
              order by w.served_at nulls first limit ? for update of w skip locked)
            update webhooks w set not_before = ?::timestamptz, served_at = ?::timestamptz from due
            where w.organisation_id = due.organisation_id and w.id = due.id returning w.organisation_id, w.id
            """;
    private static final String NEXT = SELECT
            + " and webhook_id = ?::uuid and state = 'pending' and next_attempt_at <= ?::timestamptz"
            + " order by next_attempt_at, sequence limit 1";
    private static final String LEASE = "update webhooks set not_before = ?::timestamptz, failures = ?"
            + " where organisation_id = ?::uuid and id = ?::uuid";
    private static final String RECORD = """
            update webhook_deliveries set state = ?, attempts = attempts + 1, next_attempt_at = ?::timestamptz,
              last_attempt_at = ?::timestamptz, last_status = ?::int, last_error = ?, took_milliseconds = ?,
              settled_at = ?::timestamptz
            where organisation_id = ?::uuid and id = ?::uuid and state = 'pending'
            """;
    private static final String WITHHOLD = """
            update webhook_deliveries set state = 'withheld', next_attempt_at = null, last_error = ?,
              settled_at = ?::timestamptz
            where organisation_id = ?::uuid and id = ?::uuid and state = 'pending'
            """;
    private static final String WITHHOLD_ALL_BUT = """
            update webhook_deliveries set state = 'withheld', next_attempt_at = null, last_error = ?,
              settled_at = ?::timestamptz
            where organisation_id = ?::uuid and webhook_id = ?::uuid and state = 'pending' and partnership_id is not null
              and not partnership_id = any (?::text[]::uuid[])
            """;
    private static final String GIVE_UP = """
            update webhook_deliveries set state = 'dead', next_attempt_at = null, last_error = ?, settled_at = ?::timestamptz
            where organisation_id = ?::uuid and webhook_id = ?::uuid and state = 'pending' and pending_since < ?::timestamptz
            """;
    private static final String AGAIN = """
            update webhook_deliveries set state = 'pending', attempts = 0, next_attempt_at = ?::timestamptz,
              pending_since = ?::timestamptz, settled_at = null
            where organisation_id = ?::uuid and webhook_id = ?::uuid and id = ?::uuid
            """;

    private static final String WAITING = """
            select count(*) as number, coalesce(extract(epoch from ?::timestamptz - min(next_attempt_at)), 0) as overdue
            from webhook_deliveries where state = 'pending'
            """;

    private final Sql sql;

    Deliveries(Sql sql) {
        this.sql = sql;
    }

    /** A webhook that this node looks after for a while, and nobody else. */
    record Claimed(UUID organisation, UUID webhook) {}

    /**
     * How an attempt went.
     *
     * @param status null where nothing was answered
     * @param error null where it was taken
     */
    record Attempt(Instant at, Duration took, Integer status, String error) {}

    /**
     * What waits to be sent.
     *
     * @param overdue seconds for which the one that is due for longest has waited
     */
    record Waiting(long number, double overdue) {}

    Waiting waiting(Instant now) {
        return sql.list(row -> new Waiting(row.getLong("number"), Math.max(0, row.getDouble("overdue"))), WAITING, now)
                .get(0);
    }

    void add(Behind of, List<Feed.Entry> events, Instant at) {
        if (!events.isEmpty()) {
            sql.execute(
                    INSERT,
                    of.organisation(),
                    of.webhook(),
                    of.partnership(),
                    at,
                    ids(events.size()),
                    events.stream()
                            .map(event -> Long.toString(event.sequence()))
                            .toArray(String[]::new),
                    events.stream().map(event -> event.id().toString()).toArray(String[]::new),
                    events.stream().map(Feed.Entry::type).toArray(String[]::new));
        }
    }

    /** In order, so that deliveries which are made at once are listed as the events are. */
    private static String[] ids(int number) {
        return Stream.generate(Ids::next)
                .limit(number)
                .sorted()
                .map(UUID::toString)
                .toArray(String[]::new);
    }

    /** Adds a test; answers its id. */
    UUID addTest(UUID organisation, UUID webhook, Instant at) {
        UUID id = Ids.next();
        sql.execute(
                INSERT,
                organisation,
                webhook,
                null,
                at,
                new String[] {id.toString()},
                new String[] {"0"},
                new String[] {Ids.next().toString()},
                new String[] {EventType.WEBHOOK_TEST.text()});
        return id;
    }

    /** Adds a digest, as it is stored, with the id that it is known by. */
    void addDigest(UUID organisation, UUID webhook, UUID id, String digest, Instant at) {
        sql.execute(
                INSERT_DIGEST,
                organisation,
                Ids.next(),
                webhook,
                id,
                EventType.SUBSCRIPTION_DIGEST.text(),
                at,
                at,
                at,
                digest);
    }

    /**
     * Takes webhooks for which something is due, those first that have waited longest; their turns last for a lease.
     *
     * @param underWay how many of an organisation's are looked after already
     * @param mostOfOne how many of an organisation's are looked after at once
     */
    List<Claimed> claim(Instant now, Duration lease, int most, Map<UUID, Integer> underWay, int mostOfOne) {
        List<UUID> busy = List.copyOf(underWay.keySet());
        return sql.list(
                row -> new Claimed(Sql.id(row, "organisation_id"), Sql.id(row, "id")),
                CLAIM,
                busy.stream().map(UUID::toString).toArray(String[]::new),
                busy.stream().map(id -> underWay.get(id).toString()).toArray(String[]::new),
                now,
                now,
                mostOfOne,
                now,
                most,
                now.plus(lease),
                now);
    }

    /** Until when nobody else calls a webhook, and how often in a row it has failed. */
    void lease(Claimed of, Instant until, int failures) {
        sql.execute(LEASE, until, failures, of.organisation(), of.webhook());
    }

    /** What is due first; the order of the feed, where it was made at once. */
    Optional<Delivery> next(Claimed of, Instant now) {
        return sql.list(Delivery::read, NEXT, of.organisation(), of.webhook(), now).stream()
                .findFirst();
    }

    /** @param next when it is tried again; null where it is settled */
    void record(Delivery of, String state, Attempt attempt, Instant next) {
        sql.execute(
                RECORD,
                state,
                next,
                attempt.at(),
                attempt.status(),
                attempt.error(),
                attempt.took().toMillis(),
                next == null ? attempt.at() : null,
                of.organisation(),
                of.id());
    }

    /** Withholds what waits for a webhook and is of other partnerships than these. */
    void withholdAllBut(Webhook of, Collection<UUID> partnerships, String why, Instant at) {
        sql.execute(
                WITHHOLD_ALL_BUT,
                why,
                at,
                of.organisation(),
                of.id(),
                partnerships.stream().map(UUID::toString).toArray(String[]::new));
    }

    /** Sends it never: the reason says why. */
    void withhold(Delivery of, String why, Instant at) {
        sql.execute(WITHHOLD, why, at, of.organisation(), of.id());
    }

    /** Gives up what is waiting since before an instant: with a receiver that fails, not everything has its turn in time. */
    void giveUp(Claimed of, Instant before, String why, Instant at) {
        sql.execute(GIVE_UP, why, at, of.organisation(), of.webhook(), before);
    }

    /** Has it sent as if for the first time; false where there is no such delivery. */
    boolean again(UUID organisation, UUID webhook, UUID id, Instant at) {
        return sql.execute(AGAIN, at, at, organisation, webhook, id) == 1;
    }

    Optional<Delivery> find(UUID organisation, UUID webhook, UUID id) {
        return sql
                .list(Delivery::read, SELECT + " and webhook_id = ?::uuid and id = ?::uuid", organisation, webhook, id)
                .stream()
                .findFirst();
    }

    /** Newest first; ids sort by the time they were made. */
    List<Delivery> page(UUID organisation, UUID webhook, String state, String before, int size) {
        return sql.list(
                Delivery::read,
                SELECT + " and webhook_id = ?::uuid and (?::text is null or state = ?)"
                        + " and id < coalesce(?::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') order by id desc limit ?",
                organisation,
                webhook,
                state,
                state,
                before,
                size);
    }
}
