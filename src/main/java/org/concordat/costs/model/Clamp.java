package org.concordat.costs.model;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.costs.model.Limited.Range;
import org.concordat.kernel.Fraction;

/**
 * Shares brought within limits (rule M4): clamped, the rest redistributed among the unclamped in proportion, until no limit is
 * broken. Were all that break a limit clamped at once, some limits that can be held would end in none that sum to one; so in each
 * round only those are, on the side where more is broken in all. What comes out is the one set of shares within the limits that
 * keeps the proportions of all who are not at a limit.
 */
final class Clamp {

    private final Map<String, Range> ranges;
    private final Shares wanted;
    private final SortedMap<String, Fraction> settled = new TreeMap<>();

    private Clamp(Map<String, Range> ranges, Shares wanted) {
        this.ranges = ranges;
        this.wanted = wanted;
    }

    /** @throws org.concordat.kernel.Rejected rule M4, when there are no such shares */
    static Shares within(Map<String, Range> ranges, Shares wanted) {
        requirePossible(ranges);
        return new Clamp(ranges, wanted).shares();
    }

    private static void requirePossible(Map<String, Range> ranges) {
        Fraction lowest = ranges.values().stream().map(Range::lowest).reduce(Fraction.ZERO, Fraction::plus);
        Fraction highest = ranges.values().stream().map(Range::highest).reduce(Fraction.ZERO, Fraction::plus);
        if (lowest.compareTo(Fraction.ONE) > 0) {
            throw Limited.impossible("the lowest shares sum to more than a hundred percent");
        }
        if (highest.compareTo(Fraction.ONE) < 0) {
            throw Limited.impossible("the highest shares sum to less than a hundred percent");
        }
    }

    private Shares shares() {
        while (true) {
            SortedMap<String, Fraction> others = redistributed();
            int side = brokenSide(others);
            boolean broken = false;
            for (Map.Entry<String, Fraction> other : others.entrySet()) {
                Fraction clamped = ranges.get(other.getKey()).clamped(other.getValue());
                int change = clamped.compareTo(other.getValue());
                broken |= change != 0;
                if (change != 0 && (side == 0 || change == side)) {
                    settled.put(other.getKey(), clamped);
                }
            }
            if (!broken) {
                others.putAll(settled);
                return new Shares(others);
            }
        }
    }

    /** What the unclamped have, in proportion to what they would have without limits. */
    private SortedMap<String, Fraction> redistributed() {
        SortedMap<String, Fraction> weights = new TreeMap<>(wanted.parts());
        weights.keySet().removeAll(settled.keySet());
        Fraction rest = Fraction.ONE.minus(Shares.sum(settled));
        if (weights.isEmpty() || rest.signum() == 0 && Shares.sum(weights).signum() == 0) {
            return weights;
        }
        SortedMap<String, Fraction> others = new TreeMap<>();
        Shares.inProportion("what is left by the limits", weights)
                .parts()
                .forEach((member, share) -> others.put(member, share.times(rest)));
        return others;
    }

    /** 1 where clamping would raise the sum, -1 where it would lower it, 0 where neither. */
    private int brokenSide(SortedMap<String, Fraction> others) {
        Fraction moved = Fraction.ZERO;
        for (Map.Entry<String, Fraction> other : others.entrySet()) {
            moved = moved.plus(
                    ranges.get(other.getKey()).clamped(other.getValue()).minus(other.getValue()));
        }
        return moved.signum();
    }
}
