package org.concordat.board.model;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.concordat.kernel.Period;
import org.concordat.kernel.Period.Length;

/** Periods as an axis has them. */
final class Times {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uu", Locale.ENGLISH);
    private static final List<Integer> MONTHS = List.of(1, 2, 3, 6, 12);
    private static final List<Integer> QUARTERS = List.of(1, 2, 4);

    private Times() {}

    /** {@code May 26}, {@code 26/27 Q1}. */
    static String label(Period period) {
        return period.length() == Length.MONTH
                ? MONTH.format(period.start())
                : period.toString()
                        .substring("FY20".length())
                        .replaceFirst("-", "/")
                        .replace('-', ' ');
    }

    /** How many periods go to one label, so that labels that need some room together have it. */
    static int every(Length length, int needed, int room) {
        List<Integer> choices = length == Length.MONTH ? MONTHS : QUARTERS;
        return choices.stream()
                .filter(every -> needed <= (long) room * every)
                .findFirst()
                .orElse(choices.get(choices.size() - 1));
    }
}
