package org.concordat.signals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Period.Length;
import org.concordat.kernel.Rejected;

/** The months, or the quarters, that a control chart shows: complete ones, since the running one is no point of it. */
record Months(Period from, Period to) {

    /** Three years. */
    static final int MOST = 36;

    private static final int USUAL = 24;

    /**
     * Those that are asked for; up to the last complete one, and of months 24, of quarters 12 of them, where nothing is.
     *
     * @throws Rejected malformed, when they cannot be listed
     */
    static Months of(Period from, Period to, LocalDate today) {
        Length length = from == null ? to == null ? Length.MONTH : to.length() : from.length();
        if (length == Length.YEAR) {
            throw wrong();
        }
        Period last = to == null ? Period.containing(today, length).previous() : to;
        int back = length == Length.MONTH ? USUAL : MOST;
        Period first = from == null ? new Period(length, last.start().plusMonths(length.months() - back)) : from;
        boolean ordered = first.length() == last.length() && first.compareTo(last) <= 0;
        if (!ordered || first.start().plusMonths(MOST).isBefore(last.start().plusMonths(length.months()))) {
            throw wrong();
        }
        return new Months(first, last);
    }

    private static Rejected wrong() {
        return Rejected.malformed(
                "The months cannot be listed.",
                new Fault(
                        "to",
                        "is a month, or a quarter, as from is, not before it, and at most three years on; both may be"
                                + " left out"));
    }

    /** How long each is. */
    Length length() {
        return from.length();
    }

    /** Those that are complete on a day. */
    List<Period> complete(LocalDate today) {
        return Stream.iterate(from, each -> each.compareTo(to) <= 0, Period::next)
                .filter(each -> each.last().isBefore(today))
                .toList();
    }
}
