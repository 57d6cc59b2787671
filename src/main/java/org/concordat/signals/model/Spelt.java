package org.concordat.signals.model;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.concordat.kernel.Period;

/** Numbers and periods as a sentence has them: numbers up to twelve in words. */
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

    /** {@code May 2026}, {@code April to June 2026}, {@code 2026 to 2027}. */
    static String period(Period period) {
        return period.length() == Period.Length.YEAR
                ? period.start().getYear() + " to " + period.last().getYear()
                : months(period.start(), YearMonth.from(period.last()));
    }

    /** From the first month to the last: {@code March to May 2026}, {@code October 2025 to March 2026}. */
    static String periods(Period from, Period to) {
        return from.equals(to) ? period(from) : months(from.start(), YearMonth.from(to.last()));
    }

    private static String months(YearMonth from, YearMonth to) {
        if (from.equals(to)) {
            return name(to) + " " + to.getYear();
        }
        String first = from.getYear() == to.getYear() ? name(from) : name(from) + " " + from.getYear();
        return first + " to " + name(to) + " " + to.getYear();
    }

    private static String name(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /** {@code a, b and c}. */
    static String listed(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }
}
