package org.concordat.governance.model;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.concordat.kernel.Period;

/**
 * How long before it leaves a member says so (rule G5).
 *
 * @param months from the day of the notice; a month ends on the same day number, else on the month's last day (rule T2)
 */
public record Notice(int months, Ends ends) {

    /** With what a membership ends. */
    public enum Ends {
        /** On any day. */
        DAY {
            @Override
            LocalDate from(LocalDate day) {
                return day;
            }
        },
        /** With a month. */
        MONTH {
            @Override
            LocalDate from(LocalDate day) {
                return day.withDayOfMonth(day.lengthOfMonth());
            }
        },
        /** With a financial year. */
        YEAR {
            @Override
            LocalDate from(LocalDate day) {
                return Period.containing(day, Period.Length.YEAR).last();
            }
        };

        /** The first day on which one ends, from a day on. */
        abstract LocalDate from(LocalDate day);

        /** The name in JSON. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The end that a text names, or empty where it names none. */
        public static Optional<Ends> parse(String text) {
            for (Ends ends : values()) {
                if (ends.text().equals(text)) {
                    return Optional.of(ends);
                }
            }
            return Optional.empty();
        }
    }

    /** The earliest last day of who gives notice on a day. */
    public LocalDate earliest(LocalDate given) {
        return ends.from(given.plusMonths(months));
    }

    /** Whether a membership may end on a day by a notice of another. */
    public boolean allows(LocalDate given, LocalDate last) {
        return !last.isBefore(earliest(given)) && ends.from(last).equals(last);
    }
}
