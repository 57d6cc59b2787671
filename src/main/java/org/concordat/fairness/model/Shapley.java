package org.concordat.fairness.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.concordat.kernel.Fraction;

/**
 * The Shapley value of one member (rule M7): what it adds to the cost of those who are there already, averaged over all orders in which
 * the members could join. Exact.
 *
 * @param steps what it adds when it comes first, second, and so on to last
 */
public record Shapley(List<Step> steps) {

    /**
     * What a member adds when it joins as the so manieth.
     *
     * @param place from 1
     * @param groups how many groups may be there before it
     * @param added pounds that it adds, summed over those groups
     */
    public record Step(int place, long groups, Fraction added) {

        /** Pounds that it adds on average. */
        public Fraction average() {
            return added.over(Fraction.of(groups, 1));
        }
    }

    /** As it is stored: unmodifiable. */
    public Shapley {
        steps = List.copyOf(steps);
    }

    /** The values of all members, in their order. */
    public static List<Shapley> of(CostGame game) {
        return IntStream.range(0, game.size())
                .mapToObj(member -> of(game, member))
                .toList();
    }

    private static Shapley of(CostGame game, int member) {
        long[] added = new long[game.size() + 1];
        long[] groups = new long[game.size() + 1];
        for (int group = 1; group <= game.all(); group++) {
            if (CostGame.contains(group, member)) {
                int place = Integer.bitCount(group);
                added[place] = Math.addExact(added[place], game.pence(group) - game.pence(group ^ 1 << member));
                groups[place]++;
            }
        }
        List<Step> steps = new ArrayList<>();
        for (int place = 1; place <= game.size(); place++) {
            Fraction pence = new Fraction(BigInteger.valueOf(added[place]), BigInteger.ONE);
            steps.add(new Step(place, groups[place], CostGame.pounds(pence)));
        }
        return new Shapley(steps);
    }

    /** The value, in pounds: the mean of the averages. */
    public Fraction value() {
        return steps.stream()
                .map(Step::average)
                .reduce(Fraction.ZERO, Fraction::plus)
                .over(Fraction.of(steps.size(), 1));
    }
}
