package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.performance.model.Standing;
import org.hibernate.Session;

/** The stored phases: written by evaluation in bulk, counted by results. */
@ApplicationScoped
class Phases {

    private static final String CLOSE = "update case_phases set superseded_at = ? where partnership_id = ?"
            + " and organisation_id = ? and case_id = any (?) and superseded_at is null";
    private static final String ADD =
            "insert into case_phases (partnership_id, organisation_id, recorded_at, agreement,"
                    + " service_level, service, area, month, standing, from_at, to_at, version, case_id, case_ref)"
                    + " select ?, ?, ?, * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::text[],"
                    + " ?::timestamptz[], ?::timestamptz[], ?::int[], ?::uuid[], ?::text[])";
    private static final String HOLDS = " from case_phases where partnership_id = ? and month between ? and ?"
            + " and from_at <= ? and (to_at is null or to_at > ?)"
            + " and recorded_at <= ? and (superseded_at is null or superseded_at > ?)";
    private static final String COUNT =
            "select organisation_id, agreement, service_level, service, area, month, standing," + " count(*) as cases"
                    + HOLDS + " group by 1, 2, 3, 4, 5, 6, 7";
    private static final String LIST = "select case_id, case_ref, area, month, standing, version" + HOLDS
            + " and organisation_id = ? and agreement = ? and service_level = ? and case_ref > ? order by case_ref limit ?";
    private static final String RECORDINGS = "select count(distinct recorded_at) as recordings from case_phases"
            + " where partnership_id = ? and month between ? and ? and recorded_at <= ?"
            + " and organisation_id = ? and agreement = ? and service_level = ?";

    private final EntityManager entities;

    Phases(EntityManager entities) {
        this.entities = entities;
    }

    /** Puts the phases of cases in the place of what was stored of them. */
    void replace(UUID partnership, UUID council, Collection<UUID> cases, List<PhaseRow> rows, Instant at) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement close = connection.prepareStatement(CLOSE)) {
                close.setObject(1, time(at));
                close.setObject(2, partnership);
                close.setObject(3, council);
                close.setArray(4, connection.createArrayOf("uuid", cases.toArray()));
                close.executeUpdate();
            }
            try (PreparedStatement add = connection.prepareStatement(ADD)) {
                add.setObject(1, partnership);
                add.setObject(2, council);
                add.setObject(3, time(at));
                columns(connection, add, rows);
                add.executeUpdate();
            }
        });
    }

    private static void columns(Connection connection, PreparedStatement add, List<PhaseRow> rows) throws SQLException {
        add.setArray(4, texts(connection, rows, PhaseRow::agreement));
        add.setArray(5, texts(connection, rows, PhaseRow::serviceLevel));
        add.setArray(6, texts(connection, rows, PhaseRow::service));
        add.setArray(7, texts(connection, rows, PhaseRow::area));
        add.setArray(8, texts(connection, rows, r -> r.phase().month().atDay(1)));
        add.setArray(9, texts(connection, rows, r -> r.phase().standing().text()));
        add.setArray(10, texts(connection, rows, r -> r.phase().from()));
        add.setArray(11, texts(connection, rows, r -> r.phase().to()));
        add.setArray(12, texts(connection, rows, PhaseRow::version));
        add.setArray(13, texts(connection, rows, PhaseRow::caseId));
        add.setArray(14, texts(connection, rows, PhaseRow::caseRef));
    }

    private static Array texts(Connection connection, List<PhaseRow> rows, Function<PhaseRow, Object> column)
            throws SQLException {
        return connection.createArrayOf(
                "text",
                rows.stream()
                        .map(column)
                        .map(value -> value == null ? null : value.toString())
                        .toArray());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** How many cases stand how, in one month of one service level and area. */
    record Counted(
            UUID council,
            String agreement,
            String serviceLevel,
            String service,
            String area,
            java.time.LocalDate month,
            Standing standing,
            long cases) {}

    /** The counts of the months of a span as of an instant, as the system knew them. */
    List<Counted> counts(UUID partnership, Span span) {
        return query(
                COUNT,
                List.of(),
                partnership,
                span,
                row -> new Counted(
                        row.getObject("organisation_id", UUID.class),
                        row.getString("agreement"),
                        row.getString("service_level"),
                        row.getString("service"),
                        row.getString("area"),
                        row.getObject("month", java.time.LocalDate.class),
                        standing(row),
                        row.getLong("cases")));
    }

    /** One case of a result. */
    record Listed(UUID caseId, String ref, String area, Standing standing, int version) {}

    /** The cases of a service level of a council, after a ref, in order of ref. */
    List<Listed> cases(
            UUID partnership, Span span, UUID council, String agreement, String serviceLevel, String after, int size) {
        return query(
                LIST,
                List.of(council, agreement, serviceLevel, after, size),
                partnership,
                span,
                row -> new Listed(
                        row.getObject("case_id", UUID.class),
                        row.getString("case_ref"),
                        row.getString("area"),
                        standing(row),
                        row.getInt("version")));
    }

    /** How often what a result is made of was recorded: its revision. */
    int recordings(UUID partnership, Span span, UUID council, String agreement, String serviceLevel) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(RECORDINGS)) {
                statement.setObject(1, partnership);
                statement.setObject(2, span.first());
                statement.setObject(3, span.last());
                statement.setObject(4, time(span.knownOn()));
                statement.setObject(5, council);
                statement.setString(6, agreement);
                statement.setString(7, serviceLevel);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return Standing.valueOf(
                row.getString("standing").toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    private interface RowOf<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, List<Object> more, UUID partnership, Span span, RowOf<T> reading) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, partnership);
                statement.setObject(2, span.first());
                statement.setObject(3, span.last());
                statement.setObject(4, time(span.asOf()));
                statement.setObject(5, time(span.asOf()));
                statement.setObject(6, time(span.knownOn()));
                statement.setObject(7, time(span.knownOn()));
                for (int i = 0; i < more.size(); i++) {
                    statement.setObject(8 + i, more.get(i));
                }
                List<T> read = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        read.add(reading.read(rows));
                    }
                }
                return read;
            }
        });
    }
}
