package org.concordat.partnerships.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.kernel.Period;

/**
 * The months of a partnership that are closed, each with its closing instant (rule F1). Months close in order, so what is closed
 * ends with the last of them.
 */
public record ClosedMonths(SortedMap<YearMonth, Instant> closedAt) {

    /** None at all. */
    public static final ClosedMonths NONE = new ClosedMonths(Map.of());

    /** Nobody else can change them. */
    public ClosedMonths {
        closedAt = Collections.unmodifiableSortedMap(new TreeMap<>(closedAt));
    }

    /** Those of a map. */
    public ClosedMonths(Map<YearMonth, Instant> closedAt) {
        this((SortedMap<YearMonth, Instant>) new TreeMap<>(closedAt));
    }

    /** The closing instant of a period: that of the last of its months to be closed; empty while one is open. */
    public Optional<Instant> closedAt(Period period) {
        boolean whole = period.months().map(Period::start).allMatch(closedAt::containsKey);
        return whole
                ? period.months()
                        .map(Period::start)
                        .map(closedAt::get)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                : Optional.empty();
    }

    /** Whether a period is closed as a whole. */
    public boolean contains(Period period) {
        return closedAt(period).isPresent();
    }

    /** Those that were closed at an instant or before. */
    public ClosedMonths by(Instant instant) {
        Map<YearMonth, Instant> by = new TreeMap<>(closedAt);
        by.values().removeIf(at -> at.isAfter(instant));
        return new ClosedMonths(by);
    }

    /** The last day that is closed; empty while none is. */
    public Optional<LocalDate> lastDay() {
        return closedAt.isEmpty()
                ? Optional.empty()
                : Optional.of(closedAt.lastKey().atEndOfMonth());
    }
}
