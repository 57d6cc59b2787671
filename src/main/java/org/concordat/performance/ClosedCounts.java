package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.concordat.partnerships.model.ClosedMonths;
import org.concordat.performance.Statements.ArrayOf;

/** What the cases of closed months came to: kept at the closing, so that nothing recorded later moves a result (rules F1, V2). */
@ApplicationScoped
class ClosedCounts {

    private static final String KNOWN = "select " + PhaseCounts.KEY + ", standing, cases from closed_counts"
            + " where " + Councils.OF + " and month = any (?) and recorded_at <= ?"
            + " and (superseded_at is null or superseded_at > ?)";

    private static final String KEEP = """
            insert into closed_counts (partnership_id, organisation_id, recorded_at, agreement, service_level, service, area, month,
              standing, excluded, taken, cases)
            select ?::uuid, ?::uuid, ?::timestamptz, n.* from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::text[],
              ?::boolean[], ?::bigint[], ?::bigint[]) n
            """;

    private static final String SUPERSEDE = "update closed_counts set superseded_at = ? where partnership_id = ?"
            + " and organisation_id = ? and agreement = ? and service_level = ? and month = any (?) and superseded_at is null";

    private static final String RESTATED =
            "select organisation_id, agreement, service_level, month, max(recorded_at) as at"
                    + " from restated_results where partnership_id = ? and recorded_at <= ? group by 1, 2, 3, 4";

    private static final String RESTATEMENTS =
            "select organisation_id, agreement, service_level, month, recorded_at as at from restated_results"
                    + " where partnership_id = ? and organisation_id = ? and recorded_at <= ?";

    private static final String RESTATE =
            "insert into restated_results (partnership_id, organisation_id, agreement, service_level, month, recorded_at)"
                    + " select ?::uuid, ?::uuid, ?, ?, m, ?::timestamptz from unnest(?::date[]) m";

    private final Statements statements;

    ClosedCounts(Statements statements) {
        this.statements = statements;
    }

    /** What is kept of months, as known on an instant. */
    List<PhaseCounts.Counted> known(Councils councils, Collection<YearMonth> months, Instant knownOn) {
        return months.isEmpty()
                ? List.of()
                : statements.query(KNOWN, PhaseCounts.Counted::read, councils, days(months), knownOn, knownOn);
    }

    private static ArrayOf days(Collection<YearMonth> months) {
        return new ArrayOf("date", months.stream().map(m -> m.atDay(1)).toArray());
    }

    /** Keeps counts of one council. */
    void keep(UUID partnership, UUID council, Instant at, List<PhaseCounts.Counted> counts) {
        statements.execute(
                KEEP,
                partnership,
                council,
                at,
                texts(counts.stream().map(PhaseCounts.Counted::agreement)),
                texts(counts.stream().map(PhaseCounts.Counted::serviceLevel)),
                texts(counts.stream().map(PhaseCounts.Counted::service)),
                texts(counts.stream().map(PhaseCounts.Counted::area)),
                new ArrayOf("date", counts.stream().map(c -> c.month()).toArray()),
                texts(counts.stream().map(c -> c.standing().text())),
                new ArrayOf(
                        "boolean",
                        counts.stream().map(PhaseCounts.Counted::excluded).toArray()),
                new ArrayOf(
                        "bigint",
                        counts.stream().map(PhaseCounts.Counted::taken).toArray()),
                new ArrayOf(
                        "bigint",
                        counts.stream().map(PhaseCounts.Counted::cases).toArray()));
    }

    private static ArrayOf texts(java.util.stream.Stream<String> texts) {
        return new ArrayOf("text", texts.toArray());
    }

    /** A month of a service level that was counted anew, and when for the last time. */
    record Restated(UUID council, String agreement, String serviceLevel, YearMonth month, Instant at) {

        private static Restated read(ResultSet row) throws SQLException {
            return new Restated(
                    row.getObject("organisation_id", UUID.class),
                    row.getString("agreement"),
                    row.getString("service_level"),
                    YearMonth.from(row.getObject("month", LocalDate.class)),
                    row.getObject("at", OffsetDateTime.class).toInstant());
        }
    }

    /** What was restated in a partnership, as known on an instant. */
    List<Restated> restated(UUID partnership, Instant knownOn) {
        return statements.query(RESTATED, Restated::read, partnership, knownOn);
    }

    /** When the closed months of a council were counted, as known on an instant. */
    Countings countings(UUID partnership, UUID council, ClosedMonths closed, Instant knownOn) {
        return closed.closedAt().isEmpty()
                ? Countings.NONE
                : new Countings(closed, statements.query(RESTATEMENTS, Restated::read, partnership, council, knownOn));
    }

    /** Notes that months of a service level are counted anew from an instant on. */
    void restate(
            UUID partnership,
            UUID council,
            String agreement,
            String serviceLevel,
            Collection<YearMonth> months,
            Instant at) {
        statements.execute(RESTATE, partnership, council, agreement, serviceLevel, at, days(months));
    }

    /** Ends what was kept of a service level's months, for a restatement (rule F2). */
    void supersede(
            UUID partnership,
            UUID council,
            String agreement,
            String serviceLevel,
            Collection<YearMonth> months,
            Instant at) {
        statements.execute(SUPERSEDE, at, partnership, council, agreement, serviceLevel, days(months));
    }
}
