package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.performance.Statements.ArrayOf;
import org.concordat.performance.model.Standing;

/** How many cases stand how, as results read it. */
@ApplicationScoped
class PhaseCounts {

    /** What counts are divided by. */
    static final String KEY = "organisation_id, agreement, service_level, service, area, month, excluded, taken";

    private static final String OF_MONTHS = " and month = any (?)";

    /** Of what months of councils; {@link #firstDays} are its last parameter. */
    static final String MONTHS = " where " + Councils.OF + OF_MONTHS;

    /**
     * The cells, which are told as of their tides, and what turns between these and the instant: few rows, if any, so that they are
     * added up here; adding up all cells in the database takes longer than reading them.
     */
    private static final String NOW = "with " + Tides.TIDE + Councils.OF + "), %s, " + Tides.MOVED + " select " + KEY
            + ", standing, cases, false as moved from result_cells" + MONTHS + " and cases <> 0 union all select " + KEY
            + ", standing, n, true from moved";

    /** What turned of all months is found first, by the indexes of what turns; by its months it would be sought among all cases of them. */
    private static final String AFTER_TIDES = NOW.formatted(Tides.TURNED_OF_COUNCILS
            + ", turned as (select o as organisation_id, * from anywhere where month = any (?))");

    private static final String BEFORE_TIDES =
            NOW.formatted("turned as (" + Tides.TURNED_BEFORE.formatted(OF_MONTHS) + ")");

    /** Each month at its own instants. */
    private static final String STANDING = "case when from_at <= m.as_of then standing else 'running' end as standing";

    private static final String HELD =
            " from unnest(?::date[], ?::timestamptz[], ?::timestamptz[]) m(month, as_of, known_on)"
                    + " join case_phases using (month) where %s and coalesce(running_from, from_at) <= m.as_of"
                    + " and (to_at is null or to_at > m.as_of) and recorded_at <= m.known_on"
                    + " and (superseded_at is null or superseded_at > m.known_on)";
    private static final String THEN = "select " + KEY + ", standing, count(*) as cases from (select " + KEY + ", "
            + STANDING + HELD.formatted(Councils.OF) + ") held group by " + KEY + ", standing";
    private static final String KNOWN =
            "select exists (select 1 from result_revisions" + MONTHS + " and recorded_at > ?) as more,"
                    + " (select max(as_of) <= ? from result_tides where " + Councils.OF + ") as later,"
                    + " (select least(min(as_of), ?) from result_tides where " + Councils.OF + ") as since";

    private static final String OF_LEVEL = "select case_id, case_ref, area, month, excluded, " + STANDING + ", version"
            + HELD.formatted("partnership_id = ? and organisation_id = ?") + " and agreement = ? and service_level = ?";
    private static final String ONE = OF_LEVEL + " and case_id = ?";
    private static final String LIST = OF_LEVEL + " and (?::text[] is null or area = any (?))"
            + " and (?::text[] is null or area is null or area <> all (?)) and case_ref > ? order by case_ref limit ?";

    private final Statements statements;

    PhaseCounts(Statements statements) {
        this.statements = statements;
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
            long cases) {

        /** One case of a council. */
        static Counted one(UUID council, PhaseRow row, Standing standing) {
            return new Counted(
                    council,
                    row.agreement(),
                    row.serviceLevel(),
                    row.service(),
                    row.area(),
                    row.course().phase().month().atDay(1),
                    row.excluded(),
                    standing == Standing.RUNNING ? null : row.course().phase().taken(),
                    standing,
                    1);
        }

        /** So many of the same. */
        Counted ofCases(long cases) {
            return new Counted(
                    council, agreement, serviceLevel, service, area, month, excluded, taken, standing, cases);
        }

        static Counted read(ResultSet row) throws SQLException {
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
    }

    /**
     * What there is beside what a caller wants to know.
     *
     * @param more whether anything of the months was recorded after it; if not, the present counts are those of then
     * @param later whether the instant of judging lies after all tides
     * @param since the first of that instant and the tides
     */
    private record Known(boolean more, boolean later, Instant since) {

        static Known read(ResultSet row) throws SQLException {
            return new Known(
                    row.getBoolean("more"),
                    row.getBoolean("later"),
                    row.getObject("since", OffsetDateTime.class).toInstant());
        }
    }

    /** The counts of councils' months as of one instant, as the system knew them. */
    List<Counted> counts(Councils councils, List<YearMonth> months, Instants instants) {
        ArrayOf days = firstDays(months);
        Instant asOf = instants.asOf();
        Known known = statements
                .query(KNOWN, Known::read, councils, days, instants.knownOn(), asOf, councils, asOf, councils)
                .get(0);
        if (known.more()) {
            return held(councils, Span.of(months.stream(), month -> instants));
        }
        Instant since = known.since();
        return Told.together(
                known.later()
                        ? statements.query(
                                AFTER_TIDES,
                                Told::read,
                                asOf,
                                councils,
                                councils,
                                councils,
                                councils,
                                days,
                                councils,
                                days)
                        : statements.query(
                                BEFORE_TIDES, Told::read, asOf, councils, since, days, since, days, councils, days));
    }

    /** What a cell tells, or what is added to one, or taken from it. */
    private record Told(Counted counted, boolean moved) {

        static Told read(ResultSet row) throws SQLException {
            return new Told(Counted.read(row), row.getBoolean("moved"));
        }

        static List<Counted> together(List<Told> all) {
            if (all.stream().noneMatch(Told::moved)) {
                return all.stream().map(Told::counted).toList();
            }
            Map<Counted, Long> sums = new LinkedHashMap<>();
            all.stream()
                    .map(Told::counted)
                    .forEach(counted -> sums.merge(counted.ofCases(0), counted.cases(), Math::addExact));
            return sums.entrySet().stream()
                    .filter(sum -> sum.getValue() != 0)
                    .map(sum -> sum.getKey().ofCases(sum.getValue()))
                    .toList();
        }
    }

    static ArrayOf firstDays(List<YearMonth> months) {
        return new ArrayOf("date", months.stream().map(m -> m.atDay(1)).toArray());
    }

    /** The counts of months, each at its own instants, from the phases of the cases one by one. */
    List<Counted> held(Councils councils, Span span) {
        return statements.query(THEN, Counted::read, holding(span, councils));
    }

    private static Object[] holding(Span span, Object... more) {
        Object[] head = {
            new ArrayOf("date", span.firstDays()),
            new ArrayOf("timestamptz", span.asOf()),
            new ArrayOf("timestamptz", span.knownOn())
        };
        Object[] all = Arrays.copyOf(head, head.length + more.length);
        System.arraycopy(more, 0, all, head.length, more.length);
        return all;
    }

    /** One case of a result. */
    record Listed(
            UUID caseId, String ref, String area, YearMonth month, boolean excluded, Standing standing, int version) {}

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
        ArrayOf areas = ArrayOf.texts(which.areas());
        ArrayOf except = ArrayOf.texts(which.except());
        return statements.query(
                LIST,
                PhaseCounts::listed,
                holding(
                        span,
                        partnership,
                        which.council(),
                        which.agreement(),
                        which.serviceLevel(),
                        areas,
                        areas,
                        except,
                        except,
                        which.after(),
                        which.size()));
    }

    /** How one case stands under a service level of a council; empty where it is in none of the months. */
    Optional<Listed> standing(
            UUID partnership, Span span, UUID council, String agreement, String serviceLevel, UUID caseId) {
        return statements
                .query(ONE, PhaseCounts::listed, holding(span, partnership, council, agreement, serviceLevel, caseId))
                .stream()
                .findFirst();
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                row.getObject("case_id", UUID.class),
                row.getString("case_ref"),
                row.getString("area"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getBoolean("excluded"),
                Standing.of(row.getString("standing")),
                row.getInt("version"));
    }
}
