package org.concordat.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.tenancy.Sql;

/** What people want to be told. */
@ApplicationScoped
class Subscriptions {

    private static final String INSERT = """
            insert into subscriptions (organisation_id, id, person, role, partnerships, types, frequency, zone, email, webhook_id,
              state, code_digest, code_until, next_at, until, revision, recorded_at, recorded_by)
            values (?::uuid, ?::uuid, ?, ?, ?::text[], ?::text[], ?, ?, ?, ?::uuid, ?, ?, ?::timestamptz, ?::timestamptz,
              ?::timestamptz, 1, ?::timestamptz, ?)
            """;
    private static final String REPLACE = """
            update subscriptions set role = ?, partnerships = ?::text[], types = ?::text[], frequency = ?, zone = ?, email = ?,
              webhook_id = ?::uuid, state = ?, code_digest = ?, code_until = ?::timestamptz, next_at = ?::timestamptz, until = ?::timestamptz,
              revision = revision + 1, recorded_at = ?::timestamptz, recorded_by = ?
            where organisation_id = ?::uuid and id = ?::uuid
            """;
    private static final String CONFIRM = """
            update subscriptions set state = 'active', code_digest = null, code_until = null, next_at = ?::timestamptz,
              revision = revision + 1, recorded_at = ?::timestamptz, recorded_by = ?
            where organisation_id = ?::uuid and id = ?::uuid
            """;
    private static final String SELECT =
            "select " + Subscription.COLUMNS + " from subscriptions where organisation_id = ?::uuid and person = ?";
    private static final String DUE = "select " + Subscription.COLUMNS + """
             from subscriptions s where s.state = 'active' and s.next_at <= ?::timestamptz and s.until > ?::timestamptz
              and case when s.webhook_id is null then ?::boolean else exists (select from webhooks w
                where w.organisation_id = s.organisation_id and w.id = s.webhook_id and w.state = 'active') end
              and (s.frequency <> 'immediate' or exists (
                select from subscription_positions p join event_feeds f on f.partnership_id = p.partnership_id
                where p.organisation_id = s.organisation_id and p.subscription_id = s.id and p.position < f.last))
            order by s.next_at limit 1 for update of s skip locked
            """;
    private static final String ENDED = """
            delete from subscriptions where until < ?::timestamptz or (state = 'awaiting-confirmation' and code_until < ?::timestamptz)
            """;

    private final Sql sql;

    Subscriptions(Sql sql) {
        this.sql = sql;
    }

    void add(Subscription made) {
        sql.execute(
                INSERT,
                made.organisation(),
                made.id(),
                made.person(),
                made.role(),
                made.partnerships().toArray(String[]::new),
                made.types().toArray(String[]::new),
                made.frequency().text(),
                made.zone(),
                made.email(),
                made.webhook(),
                made.state(),
                made.codeDigest(),
                made.codeUntil(),
                made.nextAt(),
                made.until(),
                made.recordedAt(),
                made.recordedBy());
    }

    /** Puts what its person says of it in the place of what stood there. */
    void replace(Subscription now) {
        sql.execute(
                REPLACE,
                now.role(),
                now.partnerships().toArray(String[]::new),
                now.types().toArray(String[]::new),
                now.frequency().text(),
                now.zone(),
                now.email(),
                now.webhook(),
                now.state(),
                now.codeDigest(),
                now.codeUntil(),
                now.nextAt(),
                now.until(),
                now.recordedAt(),
                now.recordedBy(),
                now.organisation(),
                now.id());
    }

    /** The address is the person's. */
    void confirm(Subscription of, Instant nextAt, Instant at, String who) {
        sql.execute(CONFIRM, nextAt, at, who, of.organisation(), of.id());
    }

    Optional<Subscription> find(UUID organisation, String person, UUID id) {
        return sql.list(Subscription::read, SELECT + " and id = ?::uuid", organisation, person, id).stream()
                .findFirst();
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Optional<Subscription> hold(UUID organisation, String person, UUID id) {
        return sql.list(Subscription::read, SELECT + " and id = ?::uuid for update", organisation, person, id).stream()
                .findFirst();
    }

    List<Subscription> page(UUID organisation, String person, String after, int size) {
        return sql.list(
                Subscription::read,
                SELECT + " and id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000') order by id limit ?",
                organisation,
                person,
                after,
                size);
    }

    int count(UUID organisation, String person) {
        return sql.list(
                        row -> row.getInt("n"),
                        "select count(*) as n from subscriptions where organisation_id = ?::uuid and person = ?",
                        organisation,
                        person)
                .get(0);
    }

    /** Deletes it, and everything that was sent for it. */
    void delete(Subscription of) {
        sql.execute(
                "delete from subscriptions where organisation_id = ?::uuid and id = ?::uuid",
                of.organisation(),
                of.id());
    }

    /**
     * The one that has been due longest; no other transaction takes it until this one ends.
     *
     * @param mail whether e-mail is sent; those that webhooks tell are due while their webhook is called
     */
    Optional<Subscription> due(Instant now, boolean mail) {
        return sql.list(Subscription::read, DUE, now, now, mail).stream().findFirst();
    }

    /** One that is being told, held until the transaction ends; empty where its person has ended or changed it meanwhile. */
    Optional<Subscription> holdActive(Subscription of) {
        return sql
                .list(
                        Subscription::read,
                        "select " + Subscription.COLUMNS + " from subscriptions where organisation_id = ?::uuid"
                                + " and id = ?::uuid and state = 'active' and revision = ? for update",
                        of.organisation(),
                        of.id(),
                        of.revision())
                .stream()
                .findFirst();
    }

    void setNext(Subscription of, Instant at) {
        sql.execute(
                "update subscriptions set next_at = ?::timestamptz where organisation_id = ?::uuid and id = ?::uuid",
                at,
                of.organisation(),
                of.id());
    }

    /** One of an organisation, whoever's it is; for the worker. */
    Optional<Subscription> any(UUID organisation, UUID id) {
        return sql
                .list(
                        Subscription::read,
                        "select " + Subscription.COLUMNS
                                + " from subscriptions where organisation_id = ?::uuid and id = ?::uuid",
                        organisation,
                        id)
                .stream()
                .findFirst();
    }

    /** As {@link #any}, and nobody changes where it tells until the transaction ends. */
    Optional<Subscription> holdAny(UUID organisation, UUID id) {
        return sql
                .list(
                        Subscription::read,
                        "select " + Subscription.COLUMNS
                                + " from subscriptions where organisation_id = ?::uuid and id = ?::uuid for update",
                        organisation,
                        id)
                .stream()
                .findFirst();
    }

    /** Has one end now, and deletes it like those that have ended by themselves; for the worker. */
    void end(Subscription of) {
        sql.execute(
                "update subscriptions set until = now() - interval '1 second' where organisation_id = ?::uuid and id = ?::uuid",
                of.organisation(),
                of.id());
        delete(of);
    }

    /** Deletes those that have ended by themselves, and those whose code nobody gave back. */
    void deleteEnded(Instant now) {
        sql.execute(ENDED, now, now);
    }
}
