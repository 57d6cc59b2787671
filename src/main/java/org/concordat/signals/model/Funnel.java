package org.concordat.signals.model;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Fraction;

/**
 * A funnel plot of proportions (rule S2): each unit against the rate of all units pooled (rule C3), between limits of the exact binomial
 * distribution. A count lies outside where one side's tail, itself included, is less likely than 0.025, or 0.001.
 *
 * @param pooled the rate of all units together
 * @param units as they were given
 */
public record Funnel(Fraction pooled, List<Placed> units) {

    private static final Fraction TAIL_95 = Fraction.of(25, 1_000);
    private static final Fraction TAIL_998 = Fraction.of(1, 1_000);

    /**
     * One of those that are compared.
     *
     * @param key what tells it from all others
     * @param name what a sentence calls it
     * @param numerator not more than the denominator
     * @param denominator more than zero
     */
    public record Unit(String key, String name, int numerator, int denominator) {

        /** @throws IllegalArgumentException when it is no proportion */
        public Unit {
            if (numerator < 0 || denominator < 1 || numerator > denominator) {
                throw new IllegalArgumentException(numerator + " of " + denominator + " is no proportion");
            }
        }

        /** Its own rate. */
        public Fraction rate() {
            return Fraction.of(numerator, denominator);
        }
    }

    /** The lowest and the highest count that is within. */
    public record Between(int lowest, int highest) {

        Optional<Side> beyond(int count) {
            if (count < lowest) {
                return Optional.of(Side.BELOW);
            }
            return count > highest ? Optional.of(Side.ABOVE) : Optional.empty();
        }
    }

    /** How far out a unit lies. */
    public enum Place {
        WITHIN("within"),
        BEYOND_95("beyond-95"),
        BEYOND_998("beyond-99.8");

        private final String text;

        Place(String text) {
            this.text = text;
        }

        /** The place's name in JSON. */
        public String text() {
            return text;
        }
    }

    /** A unit with the limits for as many as it has. */
    public record Placed(Unit unit, Between of95, Between of998) {

        /** How far out it lies. */
        public Place place() {
            if (of998.beyond(unit.numerator()).isPresent()) {
                return Place.BEYOND_998;
            }
            return of95.beyond(unit.numerator()).isPresent() ? Place.BEYOND_95 : Place.WITHIN;
        }

        /** To which side; empty within the limits. */
        public Optional<Side> side() {
            return of95.beyond(unit.numerator());
        }
    }

    /**
     * The funnel of some units.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Funnel of(List<Unit> units, BinomialCounts counts) {
        if (units.isEmpty()) {
            throw new IllegalArgumentException("nothing has no rate");
        }
        long numerators = units.stream().mapToLong(Unit::numerator).sum();
        long denominators = units.stream().mapToLong(Unit::denominator).sum();
        Fraction pooled = Fraction.of(numerators, denominators);
        return new Funnel(
                pooled,
                units.stream()
                        .map(unit -> new Placed(
                                unit, between(unit, pooled, TAIL_95, counts), between(unit, pooled, TAIL_998, counts)))
                        .toList());
    }

    /**
     * Between which counts a unit of another size would be within.
     *
     * @param denominator more than zero
     */
    public Placed limits(int denominator, BinomialCounts counts) {
        Unit unit = new Unit("", "", 0, denominator);
        return new Placed(unit, between(unit, pooled, TAIL_95, counts), between(unit, pooled, TAIL_998, counts));
    }

    private static Between between(Unit unit, Fraction rate, Fraction tail, BinomialCounts counts) {
        return new Between(
                counts.lowest(unit.denominator(), rate, tail), counts.highest(unit.denominator(), rate, tail));
    }

    List<Placed> at(Place place) {
        return units.stream().filter(placed -> placed.place() == place).toList();
    }
}
