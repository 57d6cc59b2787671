package org.concordat.board;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.concordat.board.model.Glyph;
import org.concordat.kernel.Period;
import org.concordat.kernel.Period.Length;
import org.concordat.signals.ChartSeen;

/**
 * Of when signals are told.
 *
 * @param asked empty for the latest period with data
 */
record SignalTime(LocalDate today, Optional<Period> asked) {

    /** The last complete period of a length that is looked at. */
    Period last(Length length) {
        Period complete = Period.containing(today, length).previous();
        return asked.map(period -> Period.containing(period.last(), length))
                .filter(period -> period.compareTo(complete) < 0)
                .orElse(complete);
    }

    /** The point of a chart that is told of: in the period that is asked for the latest that is a signal, if any is. */
    Optional<ChartSeen.Point> point(ChartShown chart) {
        return asked.isEmpty()
                ? chart.latest()
                : chart.seen().points().stream()
                        .filter(point -> lies(point.period(), asked.get()))
                        .max(Comparator.comparing(
                                        (ChartSeen.Point point) -> chart.glyph(point.period()) != Glyph.NORMAL)
                                .thenComparing(ChartSeen.Point::period));
    }

    /** One in the other, or the other way round: a quarter's chart is told of a month of it too. */
    private static boolean lies(Period one, Period other) {
        return !one.first().isAfter(other.last()) && !one.last().isBefore(other.first());
    }

    /** When, as a sentence ends. */
    String inWords() {
        return "in " + asked.map(PeriodChoices::inWords).orElse("the latest period");
    }
}
