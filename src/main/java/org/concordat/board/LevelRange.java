package org.concordat.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.concordat.kernel.Period;
import org.concordat.kernel.Period.Length;

/** From which month, or quarter, to which a page looks. */
record LevelRange(Period from, Period to) {

    private static final int MOST_MONTHS = 36;
    private static final int USUAL_MONTHS = 24;
    private static final int CHOSEN_FROM = 60;

    /** The usual one up to a period: two years of months, three years of quarters. */
    static LevelRange upTo(Period to) {
        int months = to.length() == Length.MONTH ? USUAL_MONTHS : MOST_MONTHS;
        return new LevelRange(
                new Period(to.length(), to.start().plusMonths(to.length().months() - (long) months)), to);
    }

    /**
     * The one that was asked for; what was not is as usual.
     *
     * @param by what a point is: months of a quarter that is asked for become quarters, and the other way round
     */
    static LevelRange of(AskedLevel.Read asked, Length by, LocalDate today) {
        Period last = Period.containing(today, by).previous();
        Period to =
                asked.to().map(period -> Period.containing(period.last(), by)).orElse(last);
        LevelRange usual = upTo(to);
        Period from = asked.from()
                .map(period -> Period.containing(period.first(), by))
                .orElse(usual.from());
        Parameters read = new Parameters();
        if (from.compareTo(to) > 0) {
            read.wrong("from", "is after to: nothing lies between them");
        } else if (isLong(from, to)) {
            read.wrong("from", "is more than three years before to: a chart has 36 months at most");
        }
        read.refuse();
        return new LevelRange(from, to);
    }

    Length by() {
        return from.length();
    }

    /** All of its periods, in order. */
    List<Period> periods() {
        return Stream.iterate(from, period -> period.compareTo(to) <= 0, Period::next)
                .toList();
    }

    /** From where else it may look up to the same period, the latest first: each choice is a range by itself. */
    List<Period> firsts(LocalDate today) {
        return choices(today, from, period -> isRange(period, to));
    }

    /** Up to where else it may look from the same period on, the latest first. */
    List<Period> lasts(LocalDate today) {
        return choices(today, to, period -> isRange(from, period));
    }

    private List<Period> choices(LocalDate today, Period chosen, Predicate<Period> which) {
        List<Period> choices = new ArrayList<>(List.of(chosen));
        Period last = Period.containing(today, by()).previous();
        for (int months = 0; months < CHOSEN_FROM; months += by().months()) {
            choices.add(last);
            last = last.previous();
        }
        return choices.stream()
                .filter(which)
                .distinct()
                .sorted(Collections.reverseOrder())
                .toList();
    }

    private static boolean isRange(Period from, Period to) {
        return from.compareTo(to) <= 0 && !isLong(from, to);
    }

    private static boolean isLong(Period from, Period to) {
        return from.start()
                .plusMonths(MOST_MONTHS)
                .isBefore(to.start().plusMonths(to.length().months()));
    }
}
