package org.concordat.performance;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.partnerships.model.ClosedMonths;

/**
 * When the cases of a council's closed months were counted: at the closing, and again at each restatement of a service level (rules F1, F2).
 * A settled case that was recorded by then stays where it was counted, whatever is defined afterwards: else it would be counted in two months
 * (rule T1).
 */
record Countings(ClosedMonths closed, List<ClosedCounts.Restated> restated) {

    /** None at all. */
    static final Countings NONE = new Countings(ClosedMonths.NONE, List.of());

    /** All the instants, in order. */
    SortedSet<Instant> instants() {
        return Stream.concat(
                        closed.closedAt().values().stream(), restated.stream().map(ClosedCounts.Restated::at))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a row, which a case comes to in the end, is in a month that was counted at an instant. */
    boolean counted(PhaseRow row, Instant at) {
        YearMonth month = row.course().phase().month();
        return row.course().phase().to() == null
                && (Objects.equals(at, closed.closedAt().get(month))
                        || restated.stream()
                                .anyMatch(r -> r.at().equals(at) && r.month().equals(month) && isOf(r, row)));
    }

    private static boolean isOf(ClosedCounts.Restated restated, PhaseRow row) {
        return restated.agreement().equals(row.agreement())
                && restated.serviceLevel().equals(row.serviceLevel());
    }
}
