package org.concordat.board.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Fraction;

/**
 * A straight scale with ticks at round numbers.
 *
 * @param from its least value
 * @param to its greatest value, more than the least
 * @param ticks in order
 */
public record Axis(Fraction from, Fraction to, List<Fraction> ticks) {

    private static final int MOST_STEPS = 5;
    private static final List<Integer> ROUND = List.of(1, 2, 5);
    private static final int SMALLEST_POWER = -6;
    private static final int LARGEST_POWER = 18;

    /**
     * Between which values nothing can lie, and how much there is at least to see.
     *
     * @param least empty where there is none
     * @param greatest empty where there is none
     * @param span more than zero
     */
    public record Bounds(Optional<Fraction> least, Optional<Fraction> greatest, Fraction span) {

        private static final Fraction HUNDRED = Fraction.of(100, 1);

        /** Of percentages of a whole: a tenth of it is always to be seen. */
        public static final Bounds PERCENT =
                new Bounds(Optional.of(Fraction.ZERO), Optional.of(HUNDRED), Fraction.of(10, 1));

        /** Of what is never negative. */
        public static final Bounds POSITIVE = new Bounds(Optional.of(Fraction.ZERO), Optional.empty(), Fraction.ONE);

        /** Of any number. */
        public static final Bounds NONE = new Bounds(Optional.empty(), Optional.empty(), Fraction.ONE);

        /** The value, or the bound that it lies beyond. */
        public Fraction within(Fraction value) {
            Fraction raised = least.filter(bound -> bound.compareTo(value) > 0).orElse(value);
            return greatest.filter(bound -> bound.compareTo(raised) < 0).orElse(raised);
        }
    }

    /**
     * An axis on which values have room.
     *
     * @param values those outside the bounds ask for no room
     */
    public static Axis of(Collection<Fraction> values, Bounds bounds) {
        Fraction least =
                values.stream().map(bounds::within).min(Fraction::compareTo).orElse(bounds.within(Fraction.ZERO));
        Fraction greatest =
                values.stream().map(bounds::within).max(Fraction::compareTo).orElse(least);
        Fraction missing = bounds.span().minus(greatest.minus(least));
        if (missing.signum() > 0) {
            Fraction half = missing.times(Fraction.of(1, 2));
            Fraction low = bounds.within(least.minus(half));
            greatest = bounds.within(low.plus(bounds.span()));
            least = bounds.within(greatest.minus(bounds.span()));
        }
        Fraction step = step(greatest.minus(least));
        Fraction from = bounds.within(multiple(least, step, RoundingMode.FLOOR));
        Fraction to = bounds.within(multiple(greatest, step, RoundingMode.CEILING));
        List<Fraction> ticks = new ArrayList<>();
        for (Fraction tick = multiple(from, step, RoundingMode.CEILING);
                tick.compareTo(to) <= 0;
                tick = tick.plus(step)) {
            ticks.add(tick);
        }
        return new Axis(from, to, List.copyOf(ticks));
    }

    private static Fraction multiple(Fraction value, Fraction step, RoundingMode mode) {
        return Fraction.of(value.over(step).rounded(0, mode)).times(step);
    }

    /** The smallest round number that a span has at most five of. */
    private static Fraction step(Fraction span) {
        for (int power = SMALLEST_POWER; power < LARGEST_POWER; power++) {
            for (int digit : ROUND) {
                Fraction step = Fraction.of(BigDecimal.valueOf(digit).scaleByPowerOfTen(power));
                if (span.over(step).compareTo(Fraction.of(MOST_STEPS, 1)) <= 0) {
                    return step;
                }
            }
        }
        return span;
    }

    /** Whether a value has a place on it. */
    boolean has(Fraction value) {
        return value.compareTo(from) >= 0 && value.compareTo(to) <= 0;
    }

    /** How much of the axis lies before a value: 0 at its beginning, 1 at its end. */
    Fraction part(Fraction value) {
        return value.minus(from).over(to.minus(from));
    }

    /** A tick as it is read. */
    static String label(Fraction tick) {
        BigDecimal exact = tick.rounded(-SMALLEST_POWER, RoundingMode.HALF_UP);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
}
