package org.concordat.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.tenancy.Sql;

/** The webhooks of organisations; those that were removed are not found. */
@ApplicationScoped
class Webhooks {

    private static final String INSERT = """
            insert into webhooks (organisation_id, id, url, partnerships, types, description, signature, sealed_key, public_key,
              state, revision, recorded_at, recorded_by)
            values (?::uuid, ?::uuid, ?, ?::text[], ?::text[], ?, ?, ?, ?, ?, 1, ?::timestamptz, ?)
            """;
    private static final String SELECT =
            "select " + Webhook.COLUMNS + " from webhooks where organisation_id = ?::uuid and state <> 'removed'";
    private static final String CHANGED = "revision = revision + 1, recorded_at = ?::timestamptz, recorded_by = ?"
            + " where organisation_id = ?::uuid and id = ?::uuid";

    private final Sql sql;

    Webhooks(Sql sql) {
        this.sql = sql;
    }

    void add(Webhook made) {
        sql.execute(
                INSERT,
                made.organisation(),
                made.id(),
                made.url(),
                made.partnerships().toArray(String[]::new),
                made.types().toArray(String[]::new),
                made.description(),
                made.signature(),
                made.sealedKey(),
                made.publicKey(),
                made.state(),
                made.recordedAt(),
                made.recordedBy());
    }

    Optional<Webhook> find(UUID organisation, UUID id) {
        return sql.list(Webhook::read, SELECT + " and id = ?::uuid", organisation, id).stream()
                .findFirst();
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Optional<Webhook> hold(UUID organisation, UUID id) {
        return sql.list(Webhook::read, SELECT + " and id = ?::uuid for update", organisation, id).stream()
                .findFirst();
    }

    List<Webhook> page(UUID organisation, String after, int size) {
        return sql.list(
                Webhook::read,
                SELECT + " and id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000') order by id limit ?",
                organisation,
                after,
                size);
    }

    int count(UUID organisation) {
        return sql.list(
                        row -> row.getInt("n"),
                        "select count(*) as n from webhooks where organisation_id = ?::uuid and state <> 'removed'",
                        organisation)
                .get(0);
    }

    /** Replaces what its organisation says of it. One that is called again begins without the failures of before. */
    void replace(Webhook of, NewWebhook body, Instant at, String who) {
        sql.execute(
                "update webhooks set url = ?, partnerships = ?::text[], types = ?::text[], description = ?, state = ?,"
                        + " reason = null, failures = 0, not_before = null, " + CHANGED,
                body.url(),
                body.partnerships().toArray(String[]::new),
                body.types().toArray(String[]::new),
                body.description(),
                body.state(),
                at,
                who,
                of.organisation(),
                of.id());
    }

    /**
     * Puts a key in the place of the present one, which signs as well until an instant. The one that was changed for that one goes on until
     * its own instant: when an answer with a key is lost and the key changed again, the receiver still has the one before.
     */
    void changeKey(Webhook of, String sealed, String publicKey, Instant formerUntil, Instant at, String who) {
        sql.execute(
                "update webhooks set older_sealed_key = former_sealed_key, older_public_key = former_public_key,"
                        + " older_until = former_until, former_sealed_key = sealed_key, former_public_key = public_key,"
                        + " former_until = ?::timestamptz, sealed_key = ?, public_key = ?, " + CHANGED,
                formerUntil,
                sealed,
                publicKey,
                at,
                who,
                of.organisation(),
                of.id());
    }

    /** Removes it and its keys; what was sent stays on record. */
    void remove(Webhook of, Instant at, String who) {
        sql.execute(
                "update webhooks set state = 'removed', sealed_key = null, former_sealed_key = null,"
                        + " older_sealed_key = null, " + CHANGED,
                at,
                who,
                of.organisation(),
                of.id());
    }

    /** Does not leave it alone any longer after it has failed: somebody wants it called now. */
    void wake(Webhook of) {
        sql.execute(
                "update webhooks set not_before = null, failures = 0"
                        + " where organisation_id = ?::uuid and id = ?::uuid and failures > 0",
                of.organisation(),
                of.id());
    }

    /** Calls it no more: the receiver is gone. */
    void disable(UUID organisation, UUID id, String reason) {
        sql.execute(
                "update webhooks set state = 'disabled', reason = ?, revision = revision + 1"
                        + " where organisation_id = ?::uuid and id = ?::uuid and state = 'active'",
                reason,
                organisation,
                id);
    }
}
