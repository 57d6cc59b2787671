package org.concordat.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Months that results look at, each judged at one instant, as known at another: closed ones at their own (rules F1, F3). */
record Span(List<At> months) {

    /** A month and its instants. */
    record At(YearMonth month, Instants instants) {}

    static Span of(Stream<YearMonth> months, Function<YearMonth, Instants> instants) {
        return new Span(
                months.map(month -> new At(month, instants.apply(month))).toList());
    }

    /** The first days of the months, as a parameter. */
    Object[] firstDays() {
        return each(at -> at.month().atDay(1));
    }

    /** Of each month when it is judged, as a parameter. */
    Object[] asOf() {
        return each(at -> time(at.instants().asOf()));
    }

    /** Of each month up to when records count, as a parameter. */
    Object[] knownOn() {
        return each(at -> time(at.instants().knownOn()));
    }

    private Object[] each(Function<At, Object> part) {
        List<Object> all = new ArrayList<>();
        months.forEach(at -> all.add(part.apply(at)));
        return all.toArray();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** The months by their instants. */
    Map<Instants, Set<YearMonth>> byInstants() {
        return months.stream()
                .collect(Collectors.groupingBy(At::instants, Collectors.mapping(At::month, Collectors.toSet())));
    }

    /** The months between two days, the first of them and the last in it. */
    static Stream<YearMonth> months(LocalDate first, LocalDate last) {
        return Stream.iterate(YearMonth.from(first), m -> !m.isAfter(YearMonth.from(last)), m -> m.plusMonths(1));
    }
}
