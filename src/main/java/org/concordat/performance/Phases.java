package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.performance.model.Course;
import org.concordat.performance.model.Phase;
import org.concordat.performance.model.Standing;
import org.concordat.tenancy.Column;
import org.hibernate.Session;

/** The stored phases of one council's cases as evaluation reads and writes them, in bulk; the counts of them go along. */
@ApplicationScoped
class Phases {

    private static final String PRESENT =
            "select agreement, service_level, service, area, version, case_id, case_ref, standing, excluded, taken, month, running_from, from_at, to_at"
                    + " from case_phases where partnership_id = ? and organisation_id = ? and case_id = any (?)"
                    + " and superseded_at is null";

    private static final String CLOSED = """
            closed as (
              update case_phases set superseded_at = ?
              where partnership_id = ? and organisation_id = ? and case_id = any (?) and service_level = any (?)
                and superseded_at is null
              returning agreement, service_level, service, area, month, standing, excluded, taken, running_from, from_at, to_at),
            """;

    /**
     * One statement, so that phases, counts and revisions never differ; counts are taken in one order by all, or writers lock. A phase
     * that begins after the tide is counted as none, so that there is a cell for it. The arrays are gone through side by side: as one function
     * in {@code from} they would be written down as rows first.
     */
    private static final String WRITE = """
            with given as (select ?::uuid as p, ?::uuid as o, ?::timestamptz as at),
            %s
            added as (
              insert into case_phases (partnership_id, organisation_id, recorded_at, agreement, service_level, service, area,
                month, standing, excluded, taken, running_from, from_at, to_at, version, case_id, case_ref)
              select g.p, g.o, g.at, n.* from given g, (select unnest(?::text[]), unnest(?::text[]), unnest(?::text[]),
                unnest(?::text[]), unnest(?::date[]), unnest(?::text[]), unnest(?::boolean[]), unnest(?::bigint[]),
                unnest(?::timestamptz[]), unnest(?::timestamptz[]), unnest(?::timestamptz[]), unnest(?::int[]),
                unnest(?::uuid[]), unnest(?::text[])) n
              returning agreement, service_level, service, area, month, standing, excluded, taken, running_from, from_at, to_at),
            changed as (%s),
            revised as (
              insert into result_revisions (partnership_id, organisation_id, agreement, service_level, month, recorded_at)
              select distinct g.p, g.o, c.agreement, c.service_level, c.month, g.at from given g, changed c
              on conflict do nothing)
            insert into result_cells (partnership_id, organisation_id, agreement, service_level, service, area, month, standing,
              excluded, taken, cases)
            select g.p, g.o, c.agreement, c.service_level, c.service, c.area, c.month, s.stands, c.excluded,
              case when s.stands = 'running' then null else c.taken end, sum(case when s.holds then c.n else 0 end)
            from given g join result_tides t on t.partnership_id = g.p and t.organisation_id = g.o, changed c,
              lateral (select coalesce(c.running_from, c.from_at) <= t.as_of as holds,
                case when c.from_at > t.as_of and c.running_from <= t.as_of then 'running' else c.standing end as stands) s
            where c.to_at is null or c.to_at > t.as_of
            group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
            having sum(case when s.holds then c.n else 0 end) <> 0 or not bool_and(s.holds) order by 7, 3, 4, 5, 6, 8, 9, 10
            on conflict (partnership_id, organisation_id, month, agreement, service_level, service, area, standing, excluded, taken)
              do update set cases = result_cells.cases + excluded.cases
            """;

    private static final String REPLACE =
            WRITE.formatted(CLOSED, "select *, -1 as n from closed union all select *, 1 as n from added");

    /** The same where there is nothing to replace: it must not be looked for, which takes long where the database has no statistics yet. */
    private static final String ADD = WRITE.formatted("", "select *, 1 as n from added");

    private static final String SERVICES =
            "select distinct service from result_cells where partnership_id = ? and organisation_id = ?";

    private static final String REVISE =
            "insert into result_revisions (partnership_id, organisation_id, agreement, service_level, month, recorded_at)"
                    + " select distinct partnership_id, organisation_id, agreement, service_level, month, ?::timestamptz"
                    + " from result_cells where partnership_id = ? and organisation_id = ? and month >= ?"
                    + " and service_level = any (?) on conflict do nothing";

    private final EntityManager entities;
    private final Tides tides;
    private final Event<ResultsRevised> revised;

    Phases(EntityManager entities, Tides tides, Event<ResultsRevised> revised) {
        this.revised = revised;
        this.entities = entities;
        this.tides = tides;
    }

    /** The present phases of cases, in no order. */
    List<PhaseRow> present(UUID partnership, UUID council, Collection<UUID> cases) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(PRESENT)) {
                statement.setObject(1, partnership);
                statement.setObject(2, council);
                statement.setArray(3, connection.createArrayOf("uuid", cases.toArray()));
                List<PhaseRow> present = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        present.add(read(rows));
                    }
                }
                return present;
            }
        });
    }

    /** The services of which cases of a council were ever counted. */
    List<String> services(UUID partnership, UUID council) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(SERVICES)) {
                statement.setObject(1, partnership);
                statement.setObject(2, council);
                List<String> services = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        services.add(rows.getString("service"));
                    }
                }
                return services;
            }
        });
    }

    private static PhaseRow read(ResultSet row) throws SQLException {
        Phase phase = new Phase(
                Standing.of(row.getString("standing")),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                instant(row, "from_at"),
                instant(row, "to_at"),
                row.getObject("taken", Long.class));
        return new PhaseRow(
                row.getString("agreement"),
                row.getString("service_level"),
                row.getString("service"),
                row.getString("area"),
                row.getInt("version"),
                row.getObject("case_id", UUID.class),
                row.getString("case_ref"),
                row.getBoolean("excluded"),
                new Course(instant(row, "running_from"), phase));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** Of which cases, and under which service levels, phases are replaced; those under other levels stay. */
    record Replaced(Collection<UUID> cases, Collection<String> serviceLevels) {

        static Replaced of(Collection<PhaseRow> rows) {
            return new Replaced(
                    rows.stream().map(PhaseRow::caseId).collect(Collectors.toSet()),
                    rows.stream().map(PhaseRow::serviceLevel).collect(Collectors.toSet()));
        }

        boolean has(PhaseRow row) {
            return cases.contains(row.caseId()) && serviceLevels.contains(row.serviceLevel());
        }
    }

    /** Puts the phases of cases under some service levels in the place of what was stored of them. */
    void replace(UUID partnership, UUID council, Replaced replaced, List<PhaseRow> rows, Instant at) {
        write(
                REPLACE,
                partnership,
                council,
                at,
                rows,
                connection -> List.of(
                        at.atOffset(ZoneOffset.UTC),
                        partnership,
                        council,
                        connection.createArrayOf("uuid", replaced.cases().toArray()),
                        connection.createArrayOf(
                                "text", replaced.serviceLevels().toArray())));
    }

    /** Adds the phases of cases of which nothing was stored before. */
    void add(UUID partnership, UUID council, List<PhaseRow> rows, Instant at) {
        write(ADD, partnership, council, at, rows, connection -> List.of());
    }

    /** What a statement is told that replaces. */
    private interface Closing {
        List<Object> of(Connection connection) throws SQLException;
    }

    private void write(String sql, UUID partnership, UUID council, Instant at, List<PhaseRow> rows, Closing closing) {
        tides.move(partnership, council, at);
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                List<Object> told = new ArrayList<>(List.of(partnership, council, at.atOffset(ZoneOffset.UTC)));
                told.addAll(closing.of(connection));
                told.addAll(columns(connection, rows));
                for (int i = 0; i < told.size(); i++) {
                    statement.setObject(i + 1, told.get(i));
                }
                statement.executeUpdate();
            }
        });
        revised.fire(new ResultsRevised(partnership, council, at));
    }

    private static List<Array> columns(Connection connection, List<PhaseRow> rows) throws SQLException {
        List<Column> columns = List.of(
                Column.texts(rows, PhaseRow::agreement),
                Column.texts(rows, PhaseRow::serviceLevel),
                Column.texts(rows, PhaseRow::service),
                Column.texts(rows, PhaseRow::area),
                Column.days(rows, row -> row.course().phase().month().atDay(1)),
                Column.texts(rows, row -> row.course().phase().standing().text()),
                Column.flags(rows, PhaseRow::excluded),
                Column.largeNumbers(rows, row -> row.course().phase().taken()),
                Column.instants(rows, row -> row.course().runningFrom()),
                Column.instants(rows, row -> row.course().phase().from()),
                Column.instants(rows, row -> row.course().phase().to()),
                Column.numbers(rows, PhaseRow::version),
                Column.ids(rows, PhaseRow::caseId),
                Column.texts(rows, PhaseRow::caseRef));
        List<Array> arrays = new ArrayList<>();
        for (Column column : columns) {
            arrays.add(column.on(connection));
        }
        return arrays;
    }

    /** Notes that results of service levels from a month on are other ones, though no case stands otherwise: a ladder, a measure. */
    void revise(UUID partnership, UUID council, Collection<String> serviceLevels, LocalDate from, Instant at) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement revise = connection.prepareStatement(REVISE)) {
                revise.setObject(1, at.atOffset(ZoneOffset.UTC));
                revise.setObject(2, partnership);
                revise.setObject(3, council);
                revise.setObject(4, from.withDayOfMonth(1));
                revise.setArray(5, connection.createArrayOf("text", serviceLevels.toArray()));
                revise.executeUpdate();
            }
        });
        revised.fire(new ResultsRevised(partnership, council, at));
    }
}
