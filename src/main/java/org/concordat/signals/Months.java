package org.concordat.signals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Period.Length;
import org.concordat.kernel.Rejected;

/** The months that a control chart shows: complete ones, since the running month is no point of it. */
record Months(Period from, Period to) {

    /** Three years. */
    static final int MOST = 36;

    private static final int USUAL = 24;

    /**
     * Those that are asked for; up to the last complete month, and 24 of them, where nothing is.
     *
     * @throws Rejected malformed, when they cannot be listed
     */
    static Months of(Period from, Period to, LocalDate today) {
        Period last = to == null ? Period.containing(today, Length.MONTH).previous() : to;
        Period first = from == null ? new Period(Length.MONTH, months(last).minusMonths(USUAL - 1L)) : from;
        boolean ordered = first.length() == Length.MONTH && first.compareTo(last) <= 0;
        if (!ordered || first.start().plusMonths(MOST).isBefore(last.start().plusMonths(1))) {
            throw wrong();
        }
        return new Months(first, last);
    }

    private static YearMonth months(Period last) {
        if (last.length() != Length.MONTH) {
            throw wrong();
        }
        return last.start();
    }

    private static Rejected wrong() {
        return Rejected.malformed(
                "The months cannot be listed.",
                new Fault("to", "is a month as from is, not before it, and at most the 36th; both may be left out"));
    }

    /** Those that are complete on a day. */
    List<Period> complete(LocalDate today) {
        return Stream.iterate(from, month -> month.compareTo(to) <= 0, Period::next)
                .filter(month -> month.last().isBefore(today))
                .toList();
    }
}
