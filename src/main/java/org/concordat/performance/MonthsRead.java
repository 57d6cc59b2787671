package org.concordat.performance;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.concordat.kernel.Period;

/**
 * Which months were read of something. Those that are wanted are read together. Whoever needs an earlier one looks for how long something has been
 * so, and mostly knows by the first; with each further one twice as many are read ahead, so that a long look back takes few readings.
 */
final class MonthsRead {

    private static final int MOST_AHEAD = 12;

    private final Set<YearMonth> read = new HashSet<>();
    private int ahead;

    /**
     * The months to read now, noted as read; none where a period's were.
     *
     * @param wanted by who asks, sooner or later
     */
    List<YearMonth> missing(Period period, Collection<YearMonth> wanted) {
        List<YearMonth> needed = period.months().map(Period::start).toList();
        if (read.containsAll(needed)) {
            return List.of();
        }
        TreeSet<YearMonth> all = new TreeSet<>(wanted);
        if (!all.containsAll(needed)) {
            all.addAll(Span.months(
                            YearMonth.from(period.first()).minusMonths(ahead).atDay(1), period.last())
                    .toList());
            ahead = Math.min(MOST_AHEAD, Math.max(needed.size(), 2 * ahead));
        }
        return all.stream().filter(read::add).toList();
    }
}
