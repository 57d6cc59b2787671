package org.concordat.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Digest;

/** The answers that are kept, by their keys; everything happens in the running transaction. */
@ApplicationScoped
class KeptAnswers {

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended(:key, 1))";
    private static final String FIND = "select fingerprint, status, cast(headers as text), body from idempotency_keys"
            + " where organisation_id = :organisation and operation = :operation and key = :key and kept_until > :now";
    /** What is there already has been kept long enough: otherwise it would have been found. */
    private static final String KEEP = "insert into idempotency_keys (organisation_id, operation, key, fingerprint,"
            + " status, headers, body, recorded_at, kept_until) values (:organisation, :operation, :key, :fingerprint,"
            + " :status, cast(:headers as jsonb), :body, :at, :until) on conflict (organisation_id, operation, key) do update"
            + " set fingerprint = excluded.fingerprint, status = excluded.status, headers = excluded.headers,"
            + " body = excluded.body, recorded_at = excluded.recorded_at, kept_until = excluded.kept_until";

    private static final String PURGE =
            "delete from idempotency_keys where organisation_id = :organisation" + " and kept_until <= :now";
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final EntityManager entities;
    private final ObjectMapper json;

    KeptAnswers(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Whose key, for which operation. */
    record Key(UUID organisation, String operation, String text) {

        private String locked() {
            return "idempotency " + organisation + " " + operation.length() + " " + operation + " " + text;
        }
    }

    /** Locks a key until the end of the transaction; answers false where another transaction has it. */
    boolean lock(Key key) {
        return (Boolean) entities.createNativeQuery(LOCK, Boolean.class)
                .setParameter("key", key.locked())
                .getSingleResult();
    }

    /** What was answered; ask once the key is locked, in a statement of its own: it then sees what was committed before. */
    Optional<KeptAnswer> find(Key key, Instant now) {
        List<?> rows = entities.createNativeQuery(FIND, Object[].class)
                .setParameter("organisation", key.organisation())
                .setParameter("operation", key.operation())
                .setParameter("key", key.text())
                .setParameter("now", now)
                .getResultList();
        return rows.stream().map(row -> answer((Object[]) row)).findFirst();
    }

    private KeptAnswer answer(Object[] row) {
        try {
            Map<String, String> headers = json.readValue((String) row[2], HEADERS);
            return new KeptAnswer(new Digest((String) row[0]), (Integer) row[1], headers, (String) row[3]);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept answer could not be read", e);
        }
    }

    /** Keeps an answer. */
    void keep(Key key, KeptAnswer answer, Instant at, Instant until) {
        entities.createNativeQuery(KEEP)
                .setParameter("organisation", key.organisation())
                .setParameter("operation", key.operation())
                .setParameter("key", key.text())
                .setParameter("fingerprint", answer.fingerprint().value())
                .setParameter("status", answer.status())
                .setParameter("headers", json(answer.headers()))
                .setParameter("body", answer.body())
                .setParameter("at", at)
                .setParameter("until", until)
                .executeUpdate();
    }

    private String json(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers could not be written", e);
        }
    }

    /** Deletes what an organisation's has been kept long enough; answers how many. */
    int purge(UUID organisation, Instant now) {
        return entities.createNativeQuery(PURGE)
                .setParameter("organisation", organisation)
                .setParameter("now", now)
                .executeUpdate();
    }
}
