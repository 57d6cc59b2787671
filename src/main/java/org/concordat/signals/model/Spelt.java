package org.concordat.signals.model;

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

    /** {@code May 2026}, {@code 2026 to 27 Q1}. */
    static String period(Period period) {
        return period.length() == Period.Length.MONTH
                ? name(period) + " " + period.start().getYear()
                : period.toString().replace("FY", "").replaceFirst("-", " to ").replace('-', ' ');
    }

    private static String name(Period month) {
        return month.start().getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /** {@code March to May 2026}; quarters, whose names have a to of their own, with a dash. */
    static String periods(Period from, Period to) {
        if (from.equals(to)) {
            return period(from);
        }
        if (from.length() != Period.Length.MONTH) {
            return period(from) + " \u2013 " + period(to);
        }
        boolean sameYear = from.start().getYear() == to.start().getYear();
        return (sameYear ? name(from) : period(from)) + " to " + period(to);
    }

    /** {@code a, b and c}. */
    static String listed(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }
}
