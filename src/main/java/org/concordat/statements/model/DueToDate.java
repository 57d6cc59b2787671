package org.concordat.statements.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Period;

/**
 * What is due of a pool by the end of a billing period, for the year so far (rules M1, M3, M5): of each segment of days the part that has
 * passed. Bills of a year are equal instalments, so time is counted in billing periods, and within one by its days; a segment that is over
 * is due whole, and with the last period the year's shares are.
 *
 * @param item what it is due for
 * @param parts of the segments
 * @param pounds due of each council, exactly
 * @param pennies the same in whole pennies, rounded this once
 */
public record DueToDate(Item item, List<Part> parts, SortedMap<String, Fraction> pounds, WholePennies pennies) {

    /**
     * How much of a segment is due.
     *
     * @param passed from 0 to 1
     */
    public record Part(YearShares.Segment segment, Fraction passed) {}

    /**
     * What is due of a pool.
     *
     * @param periods the billing periods of the year, in order
     * @param number of the billing period that has just come, from 1
     */
    public static DueToDate of(YearShares.Pool pool, List<Period> periods, int number) {
        LocalDate end = periods.get(number - 1).last().plusDays(1);
        List<Part> parts = pool.segments().stream()
                .map(segment -> new Part(segment, passed(segment, periods, end)))
                .toList();
        SortedMap<String, Fraction> pounds = new TreeMap<>();
        parts.forEach(part -> part.segment()
                .pounds()
                .forEach((council, share) -> pounds.merge(council, share.times(part.passed()), Fraction::plus)));
        return new DueToDate(pool.item(), parts, pounds, WholePennies.of(pounds));
    }

    private static Fraction passed(YearShares.Segment segment, List<Period> periods, LocalDate end) {
        if (!end.isAfter(segment.from())) {
            return Fraction.ZERO;
        }
        LocalDate over = segment.to().plusDays(1);
        if (!end.isBefore(over)) {
            return Fraction.ONE;
        }
        Fraction from = clock(segment.from(), periods);
        return clock(end, periods).minus(from).over(clock(over, periods).minus(from));
    }

    /** How many billing periods have passed when a day begins. */
    private static Fraction clock(LocalDate day, List<Period> periods) {
        Fraction passed = Fraction.ZERO;
        for (Period period : periods) {
            LocalDate over = period.last().plusDays(1);
            LocalDate until = day.isBefore(over) ? day : over;
            if (until.isAfter(period.first())) {
                passed = passed.plus(Fraction.of(
                        ChronoUnit.DAYS.between(period.first(), until), ChronoUnit.DAYS.between(period.first(), over)));
            }
        }
        return passed;
    }
}
