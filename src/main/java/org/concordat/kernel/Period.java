package org.concordat.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A month ({@code 2026-04}), a quarter of a financial year ({@code FY2026-27-Q1}) or a financial year ({@code FY2026-27}).
 * Financial years begin on 1 April. Bounds are local dates of the partnership, both inclusive (rule T0).
 */
public record Period(Length length, YearMonth start) implements Comparable<Period> {

    /** How long a period is, in months. */
    public enum Length {
        MONTH(1),
        QUARTER(3),
        YEAR(12);

        private final int months;

        Length(int months) {
            this.months = months;
        }

        /** The length's name in JSON: {@code month}, {@code quarter}, {@code year}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** How many months it has. */
        public int months() {
            return months;
        }

        /** The length that a text names, or empty where it names none. */
        public static Optional<Length> parse(String text) {
            for (Length length : values()) {
                if (length.text().equals(text)) {
                    return Optional.of(length);
                }
            }
            return Optional.empty();
        }
    }

    private static final int FIRST_MONTH = 4;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final Pattern MONTH_FORM = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern YEAR_FORM = Pattern.compile("FY(\\d{4})-(\\d{2})(?:-Q([1-4]))?");

    /** @throws IllegalArgumentException when the month does not begin a period of that length */
    public Period {
        if (monthOfYear(start) % length.months != 0) {
            throw new IllegalArgumentException(start + " does not begin a " + length.text());
        }
    }

    /** The period that a text names, or empty where it names none of the years 1900 to 2199; a bare {@code 2011-12} is always a month. */
    public static Optional<Period> parse(String text) {
        return read(text).filter(period -> period.start.getYear() >= FIRST_YEAR && period.start.getYear() <= LAST_YEAR);
    }

    private static Optional<Period> read(String text) {
        if (text == null) {
            return Optional.empty();
        }
        if (MONTH_FORM.matcher(text).matches()) {
            return month(text);
        }
        Matcher matcher = YEAR_FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        if (Integer.parseInt(matcher.group(2)) != (year + 1) % 100) {
            return Optional.empty();
        }
        YearMonth april = YearMonth.of(year, FIRST_MONTH);
        return Optional.of(
                matcher.group(3) == null
                        ? new Period(Length.YEAR, april)
                        : new Period(Length.QUARTER, april.plusMonths(3L * (Integer.parseInt(matcher.group(3)) - 1))));
    }

    private static Optional<Period> month(String text) {
        try {
            return Optional.of(new Period(Length.MONTH, YearMonth.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The period of that length which a local date falls into. */
    public static Period containing(LocalDate date, Length length) {
        YearMonth month = YearMonth.from(date);
        return new Period(length, month.minusMonths(monthOfYear(month) % length.months));
    }

    private static int monthOfYear(YearMonth month) {
        return Math.floorMod(month.getMonthValue() - FIRST_MONTH, 12);
    }

    /** The first day, inclusive. */
    public LocalDate first() {
        return start.atDay(1);
    }

    /** The last day, inclusive. */
    public LocalDate last() {
        return start.plusMonths(length.months - 1L).atEndOfMonth();
    }

    /** Whether a local date lies in the period. */
    public boolean contains(LocalDate date) {
        return !date.isBefore(first()) && !date.isAfter(last());
    }

    /** The months that make up the period, in order. */
    public Stream<Period> months() {
        return Stream.iterate(start, m -> m.plusMonths(1)).limit(length.months).map(m -> new Period(Length.MONTH, m));
    }

    /** The parts that the period is made of, in order: the quarters of a year, the months of a quarter; a month has none. */
    public Stream<Period> parts() {
        return switch (length) {
            case MONTH -> Stream.empty();
            case QUARTER -> months();
            case YEAR ->
                Stream.iterate(new Period(Length.QUARTER, start), Period::next).limit(4);
        };
    }

    /** The period of the same length that comes before. */
    public Period previous() {
        return new Period(length, start.minusMonths(length.months));
    }

    /** The period of the same length that follows. */
    public Period next() {
        return new Period(length, start.plusMonths(length.months));
    }

    @Override
    public int compareTo(Period other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : length.compareTo(other.length);
    }

    @Override
    public String toString() {
        if (length == Length.MONTH) {
            return start.toString();
        }
        // Not by a format: pages name tens of thousands of periods.
        int year = start.getMonthValue() < FIRST_MONTH ? start.getYear() - 1 : start.getYear();
        int following = (year + 1) % 100;
        String financialYear = "FY" + year + (following < 10 ? "-0" : "-") + following;
        return length == Length.YEAR ? financialYear : financialYear + "-Q" + (monthOfYear(start) / 3 + 1);
    }
}
