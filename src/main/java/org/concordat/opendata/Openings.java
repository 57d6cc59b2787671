package org.concordat.opendata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.Sql;

/** What was decided about open data, with earlier revisions (rule F3). */
@ApplicationScoped
class Openings {

    private static final String KNOWN = """
            select content, revision, recorded_at, recorded_by from open_data where partnership_id = ?::uuid
              and recorded_at <= ?::timestamptz and (superseded_at is null or superseded_at > ?::timestamptz)
            """;
    private static final String IN_FORCE = """
            select publisher, contact, recorded_at from open_data
             where partnership_id = ?::uuid and superseded_at is null and state = 'open'
            """;
    private static final String CLOSE =
            "update open_data set superseded_at = ?::timestamptz where partnership_id = ?::uuid and superseded_at is null";
    private static final String INSERT = """
            insert into open_data (partnership_id, id, state, content, publisher, contact, withheld, revision, recorded_at, recorded_by)
            values (?::uuid, ?::uuid, ?, ?::jsonb, ?, ?, ?::uuid[], ?, ?::timestamptz, ?)
            """;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Sql sql;

    Openings(Sql sql) {
        this.sql = sql;
    }

    /** What everybody is told of a decision that opens. */
    record InForce(String publisher, String contact, Instant since) {}

    Optional<Opening> known(UUID partnership, Instant knownOn) {
        return sql.list(Openings::read, KNOWN, partnership, knownOn, knownOn).stream()
                .findFirst();
    }

    /** The decision that opens the data now; empty where there is none, or the caller does not see it. */
    Optional<InForce> inForce(UUID partnership) {
        return sql
                .list(
                        row -> new InForce(
                                row.getString("publisher"), row.getString("contact"), Sql.instant(row, "recorded_at")),
                        IN_FORCE,
                        partnership)
                .stream()
                .findFirst();
    }

    /**
     * Adds one, in the place of the one before.
     *
     * @param publisher what the partnership is called
     * @param withheld the packs that are not served
     */
    void add(UUID partnership, Opening made, String publisher, Collection<UUID> withheld) {
        sql.execute(CLOSE, made.recordedAt(), partnership);
        sql.execute(
                INSERT,
                partnership,
                Ids.next(),
                made.text().state(),
                json(made.text()),
                publisher,
                made.text().contact(),
                withheld.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")),
                made.revision(),
                made.recordedAt(),
                made.recordedBy());
    }

    private static Opening read(ResultSet row) throws SQLException {
        return new Opening(
                text(row.getString("content")),
                row.getInt("revision"),
                Sql.instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }

    private static String json(OpeningText text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("what is kept can be written", e);
        }
    }

    private static OpeningText text(String json) {
        try {
            return JSON.readValue(json, OpeningText.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("what was kept can be read", e);
        }
    }
}
