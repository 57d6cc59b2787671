package org.concordat.signals.model;

import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.concordat.kernel.Period;

/** Numbers and months as a sentence has them: numbers up to twelve in words. */
final class Spelt {

    private static final List<String> NUMBERS = List.of(
            "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Spelt() {}

    static String number(long number) {
        return number < NUMBERS.size() ? NUMBERS.get((int) number) : Long.toString(number);
    }

    /** As it begins a sentence. */
    static String first(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String month(Period month) {
        return month.start().getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " "
                + month.start().getYear();
    }

    /** {@code March to May 2026}. */
    static String months(Period from, Period to) {
        if (from.equals(to)) {
            return month(from);
        }
        boolean sameYear = from.start().getYear() == to.start().getYear();
        String first = sameYear ? from.start().getMonth().getDisplayName(TextStyle.FULL, Locale.UK) : month(from);
        return first + " to " + month(to);
    }

    /** {@code a, b and c}. */
    static String listed(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }
}
