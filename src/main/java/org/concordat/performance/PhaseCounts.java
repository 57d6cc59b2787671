package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.performance.model.Standing;
import org.hibernate.Session;

/** How many cases stand how, as results read it. */
@ApplicationScoped
class PhaseCounts {

    private static final String KEY =
            "organisation_id, agreement, service_level, service, area, month, excluded, taken";
    /** The months one by one: so the index finds what begins later in each of them. */
    private static final String MONTHS = " where partnership_id = ? and month = any (?)";

    private static final String STANDING = "case when from_at <= ? then standing else 'running' end as standing";
    private static final String HOLDS =
            MONTHS + " and coalesce(running_from, from_at) <= ? and (to_at is null or to_at > ?)"
                    + " and recorded_at <= ? and (superseded_at is null or superseded_at > ?)";

    /** What lasts for ever, with what holds at the instant and passes later; what begins later is taken out, or was running. */
    private static final String NOW =
            "with lasting as (select " + KEY + ", standing, running_from from case_phases" + MONTHS
                    + " and superseded_at is null and to_at is null and from_at > ?), counted as (select " + KEY
                    + ", standing, cases as n from result_cells" + MONTHS + " union all select " + KEY + ", " + STANDING
                    + ", 1 from case_phases" + MONTHS
                    + " and superseded_at is null and to_at is not null and to_at > ? and coalesce(running_from, from_at) <= ?"
                    + " union all select " + KEY + ", standing, -1 from lasting union all select " + KEY
                    + ", 'running', 1 from lasting where running_from <= ?) select " + KEY
                    + ", standing, sum(n) as cases from counted group by " + KEY + ", standing having sum(n) <> 0";

    private static final String THEN = "select " + KEY + ", standing, count(*) as cases from (select " + KEY + ", "
            + STANDING + " from case_phases" + HOLDS + ") held group by " + KEY + ", standing";
    private static final String LATER =
            "select exists (select 1 from result_revisions where partnership_id = ? and recorded_at > ?)";
    private static final String REVISIONS =
            "select organisation_id, agreement, service_level, month, recorded_at from result_revisions" + MONTHS
                    + " and recorded_at <= ?";
    private static final String OF_LEVEL = "select case_id, case_ref, area, " + STANDING + ", version from case_phases"
            + HOLDS + " and organisation_id = ? and agreement = ? and service_level = ?";
    private static final String ONE = OF_LEVEL + " and case_id = ?";
    private static final String LIST = OF_LEVEL + " and (?::text[] is null or area = any (?))"
            + " and (?::text[] is null or area is null or area <> all (?)) and case_ref > ? order by case_ref limit ?";

    private final EntityManager entities;

    PhaseCounts(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * How many cases stand how, in one month of one service level and area.
     *
     * @param excluded whether they are excluded (rule C2)
     * @param taken what each took on its clock, where that is kept; else null
     */
    record Counted(
            UUID council,
            String agreement,
            String serviceLevel,
            String service,
            String area,
            LocalDate month,
            boolean excluded,
            Long taken,
            Standing standing,
            long cases) {}

    /** The counts of the months of a span as of an instant, as the system knew them. */
    List<Counted> counts(UUID partnership, Span span) {
        return hasLater(partnership, span.knownOn()) ? then(partnership, span) : now(partnership, span);
    }

    /** Whether anything was recorded after what a caller wants to know; if not, the present counts are those of then. */
    private boolean hasLater(UUID partnership, Instant knownOn) {
        return query(LATER, row -> row.getBoolean(1), partnership, time(knownOn))
                .get(0);
    }

    private List<Counted> now(UUID partnership, Span span) {
        Object asOf = time(span.asOf());
        Object months = new Months(span);
        return query(
                NOW,
                PhaseCounts::counted,
                partnership,
                months,
                asOf,
                partnership,
                months,
                asOf,
                partnership,
                months,
                asOf,
                asOf,
                asOf);
    }

    private List<Counted> then(UUID partnership, Span span) {
        return query(THEN, PhaseCounts::counted, holding(partnership, span).toArray());
    }

    private static List<Object> holding(UUID partnership, Span span) {
        Object asOf = time(span.asOf());
        Object knownOn = time(span.knownOn());
        return List.of(asOf, partnership, new Months(span), asOf, asOf, knownOn, knownOn);
    }

    private static Counted counted(ResultSet row) throws SQLException {
        Standing standing = Standing.of(row.getString("standing"));
        return new Counted(
                row.getObject("organisation_id", UUID.class),
                row.getString("agreement"),
                row.getString("service_level"),
                row.getString("service"),
                row.getString("area"),
                row.getObject("month", LocalDate.class),
                row.getBoolean("excluded"),
                // A course says what the case took in the end, before as well.
                standing == Standing.RUNNING ? null : row.getObject("taken", Long.class),
                standing,
                row.getLong("cases"));
    }

    /** An instant at which something was recorded that a service level's results of a month are made of. */
    record Revised(UUID council, String agreement, String serviceLevel, LocalDate month, Instant recordedAt) {}

    /** When the results of a span's months were revised, as far as was known. */
    List<Revised> revisions(UUID partnership, Span span) {
        return query(
                REVISIONS,
                row -> new Revised(
                        row.getObject("organisation_id", UUID.class),
                        row.getString("agreement"),
                        row.getString("service_level"),
                        row.getObject("month", LocalDate.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()),
                partnership,
                new Months(span),
                time(span.knownOn()));
    }

    /** One case of a result. */
    record Listed(UUID caseId, String ref, String area, Standing standing, int version) {}

    /**
     * Which cases of a service level of a council to list.
     *
     * @param areas only of these; null for all
     * @param except not of these; null for all
     * @param after only refs after this one
     */
    record Which(
            UUID council,
            String agreement,
            String serviceLevel,
            List<String> areas,
            List<String> except,
            String after,
            int size) {}

    /** Cases in the order of their refs. */
    List<Listed> cases(UUID partnership, Span span, Which which) {
        List<Object> parameters = new ArrayList<>(holding(partnership, span));
        Texts areas = new Texts(which.areas());
        Texts except = new Texts(which.except());
        parameters.addAll(List.of(
                which.council(),
                which.agreement(),
                which.serviceLevel(),
                areas,
                areas,
                except,
                except,
                which.after(),
                which.size()));
        return query(LIST, PhaseCounts::listed, parameters.toArray());
    }

    /** How one case stands under a service level of a council; empty where it is in none of the months. */
    Optional<Listed> standing(
            UUID partnership, Span span, UUID council, String agreement, String serviceLevel, UUID caseId) {
        List<Object> parameters = new ArrayList<>(holding(partnership, span));
        parameters.addAll(List.of(council, agreement, serviceLevel, caseId));
        return query(ONE, PhaseCounts::listed, parameters.toArray()).stream().findFirst();
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                row.getObject("case_id", UUID.class),
                row.getString("case_ref"),
                row.getString("area"),
                Standing.of(row.getString("standing")),
                row.getInt("version"));
    }

    /** An array of texts as a parameter; null for none. */
    private record Texts(List<String> texts) {}

    /** The months of a span as a parameter. */
    private record Months(Span span) {

        Object[] firstDays() {
            return span.first()
                    .datesUntil(span.last().plusDays(1), java.time.Period.ofMonths(1))
                    .toArray();
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private interface RowOf<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, RowOf<T> reading, Object... parameters) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    set(connection, statement, i + 1, parameters[i]);
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

    private static void set(Connection connection, PreparedStatement statement, int at, Object parameter)
            throws SQLException {
        if (parameter instanceof Texts array) {
            statement.setArray(
                    at,
                    array.texts() == null
                            ? null
                            : connection.createArrayOf("text", array.texts().toArray()));
        } else if (parameter instanceof Months months) {
            statement.setArray(at, connection.createArrayOf("date", months.firstDays()));
        } else {
            statement.setObject(at, parameter);
        }
    }
}
