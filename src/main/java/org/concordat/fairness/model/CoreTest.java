package org.concordat.fairness.model;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.concordat.kernel.Fraction;

/**
 * Whether shares lie in the core (rule M7): whether no group of members pays more than it would by itself. Nothing is decided on a
 * rounded value.
 *
 * @param groups how many groups pay more than by themselves
 * @param worst those of them that pay most above it, worst first, at most {@value #MOST_SHOWN}
 */
public record CoreTest(int groups, List<Violation> worst) {

    /** How many groups are told of; a reader needs the worst, not thousands. */
    public static final int MOST_SHOWN = 50;

    /**
     * A group that pays more than by itself.
     *
     * @param group as bits of the game
     * @param pays pounds that its members pay together
     * @param alone pounds that it would pay by itself
     */
    public record Violation(int group, Fraction pays, Fraction alone) {

        /** How much more it pays, in pounds. */
        public Fraction excess() {
            return pays.minus(alone);
        }
    }

    /** As it is stored: unmodifiable. */
    public CoreTest {
        worst = List.copyOf(worst);
    }

    /** Whether no group pays more than by itself. */
    public boolean passed() {
        return groups == 0;
    }

    /**
     * Tests shares.
     *
     * @param shares pounds of each member, in the game's order
     */
    public static CoreTest of(CostGame game, List<Fraction> shares) {
        Excesses excesses = Excesses.of(game, shares);
        List<Integer> violated = IntStream.range(1, game.all())
                .filter(group -> excesses.scaled(group).signum() > 0)
                .boxed()
                .toList();
        Comparator<Integer> worstFirst = Comparator.<Integer, BigInteger>comparing(excesses::scaled)
                .reversed()
                .thenComparing(Comparator.comparing(Integer::bitCount))
                .thenComparing(Comparator.naturalOrder());
        List<Violation> worst = violated.stream()
                .sorted(worstFirst)
                .limit(MOST_SHOWN)
                .map(group -> {
                    Fraction alone = game.cost(group).exact();
                    return new Violation(
                            group, CostGame.pounds(excesses.of(group)).plus(alone), alone);
                })
                .toList();
        return new CoreTest(violated.size(), worst);
    }
}
