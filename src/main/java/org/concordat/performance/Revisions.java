package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** When anything was recorded that results of cases are made of (rule F3). */
@ApplicationScoped
class Revisions {

    /**
     * A load touches many months at one instant: a row for each of its instants. Months are numbers of days, which the driver reads as they are.
     * Without an instant, by which they would be sought among those of all months.
     */
    private static final String REVISIONS =
            "select organisation_id, agreement, service_level, recorded_at, array_agg(month - date '1970-01-01') as months"
                    + " from result_revisions" + PhaseCounts.MONTHS + " group by 1, 2, 3, 4";

    private final Statements statements;

    Revisions(Statements statements) {
        this.statements = statements;
    }

    /** An instant at which something was recorded that a service level's results of some months are made of. */
    record Revised(UUID council, String agreement, String serviceLevel, Instant recordedAt, List<YearMonth> months) {

        static Revised read(ResultSet row) throws SQLException {
            Integer[] days = (Integer[]) row.getArray("months").getArray();
            return new Revised(
                    row.getObject("organisation_id", UUID.class),
                    row.getString("agreement"),
                    row.getString("service_level"),
                    row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                    Arrays.stream(days)
                            .map(day -> YearMonth.from(LocalDate.ofEpochDay(day)))
                            .toList());
        }
    }

    /** When the results of councils' months were revised, to this day. */
    List<Revised> of(Councils councils, List<YearMonth> months) {
        return statements.query(REVISIONS, Revised::read, councils, PhaseCounts.firstDays(months));
    }
}
