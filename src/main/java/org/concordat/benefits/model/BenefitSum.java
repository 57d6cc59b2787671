package org.concordat.benefits.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;

/** Benefits of one kind summed by year (rule R2): exact, and every sum with its parts. */
public final class BenefitSum {

    /**
     * A benefit's part in a year.
     *
     * @param planned nothing where nothing was planned
     * @param actual null where it is not known yet
     */
    public record Part(String benefit, Money planned, Money actual) {

        /** What it came to beyond the plan; null where that is not known yet. */
        public Money difference() {
            return actual == null ? null : actual.minus(planned);
        }
    }

    /**
     * A year, and all years up to it.
     *
     * @param planned of all parts
     * @param actual of those parts whose actual amount is known; null where none is
     * @param difference actual less planned, of those same parts; null where none is known
     * @param awaited how many parts are planned and not known yet
     * @param cumulativePlanned of this year and all before it; likewise the others
     */
    public record Year(
            Period year,
            Money planned,
            Money actual,
            Money difference,
            int awaited,
            Money cumulativePlanned,
            Money cumulativeActual,
            Money cumulativeDifference,
            List<Part> parts) {}

    private BenefitSum() {}

    /** The years in which one of the benefits was planned or came to something, in order. */
    public static List<Year> of(List<YearAmounts> benefits) {
        SortedSet<Period> years = new TreeSet<>();
        benefits.forEach(benefit -> {
            years.addAll(benefit.planned().keySet());
            years.addAll(benefit.actual().keySet());
        });
        List<Year> sums = new ArrayList<>();
        Year before = new Year(null, Money.NOTHING, null, null, 0, Money.NOTHING, null, null, List.of());
        for (Period year : years) {
            before = year(year, parts(benefits, year), before);
            sums.add(before);
        }
        return sums;
    }

    private static List<Part> parts(List<YearAmounts> benefits, Period year) {
        return benefits.stream()
                .filter(benefit ->
                        benefit.planned().containsKey(year) || benefit.actual().containsKey(year))
                .map(benefit -> new Part(
                        benefit.benefit(),
                        benefit.planned().getOrDefault(year, Money.NOTHING),
                        benefit.actual().get(year)))
                .toList();
    }

    private static Year year(Period year, List<Part> parts, Year before) {
        Money planned = Money.NOTHING;
        Money actual = null;
        Money difference = null;
        int awaited = 0;
        for (Part part : parts) {
            planned = planned.plus(part.planned());
            actual = plus(actual, part.actual());
            difference = plus(difference, part.difference());
            awaited += part.actual() == null ? 1 : 0;
        }
        return new Year(
                year,
                planned,
                actual,
                difference,
                awaited,
                before.cumulativePlanned().plus(planned),
                plus(before.cumulativeActual(), actual),
                plus(before.cumulativeDifference(), difference),
                parts);
    }

    private static Money plus(Money one, Money other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.plus(other);
    }
}
