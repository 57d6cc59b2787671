package org.concordat.packs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.Sql;

/** When packs are due, with earlier revisions (rule F3). */
@ApplicationScoped
class Schedules {

    private static final String KNOWN = """
            select content, revision, recorded_at, recorded_by from pack_schedules where partnership_id = ?::uuid
              and recorded_at <= ?::timestamptz and (superseded_at is null or superseded_at > ?::timestamptz)
            """;
    private static final String FIRST =
            "select recorded_at from pack_schedules where partnership_id = ?::uuid and revision = 1";
    private static final String CLOSE =
            "update pack_schedules set superseded_at = ?::timestamptz where partnership_id = ?::uuid and superseded_at is null";
    private static final String INSERT = """
            insert into pack_schedules (partnership_id, id, content, revision, recorded_at, recorded_by)
            values (?::uuid, ?::uuid, ?::jsonb, ?, ?::timestamptz, ?)
            """;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Sql sql;

    Schedules(Sql sql) {
        this.sql = sql;
    }

    Optional<Schedule> known(UUID partnership, Instant knownOn) {
        return sql.list(Schedules::read, KNOWN, partnership, knownOn, knownOn).stream()
                .findFirst();
    }

    /** When somebody first said when packs are due. */
    Optional<Instant> first(UUID partnership) {
        return sql.list(row -> Sql.instant(row, "recorded_at"), FIRST, partnership).stream()
                .findFirst();
    }

    void add(UUID partnership, Schedule made) {
        sql.execute(CLOSE, made.recordedAt(), partnership);
        sql.execute(
                INSERT,
                partnership,
                Ids.next(),
                json(made.text()),
                made.revision(),
                made.recordedAt(),
                made.recordedBy());
    }

    private static Schedule read(ResultSet row) throws SQLException {
        return new Schedule(
                text(row.getString("content")),
                row.getInt("revision"),
                Sql.instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }

    private static String json(ScheduleText text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("what is kept can be written", e);
        }
    }

    private static ScheduleText text(String json) {
        try {
            return JSON.readValue(json, ScheduleText.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("what was kept can be read", e);
        }
    }
}
