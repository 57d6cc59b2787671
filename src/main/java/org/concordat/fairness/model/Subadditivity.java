package org.concordat.fairness.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.concordat.kernel.Money;

/**
 * Whether costs are such that two groups never pay more together than apart (rule M7). Where they are not, either a cost is mistaken or
 * the partnership is dearer than its parts; the other numbers are to be read with that in mind.
 *
 * @param pairs how many pairs of groups would pay more together
 * @param worst those of them that would pay most above it, worst first, at most {@value #MOST_SHOWN}
 */
public record Subadditivity(long pairs, List<Pair> worst) {

    /** How many pairs are told of. */
    public static final int MOST_SHOWN = 20;

    /**
     * Two groups without a common member that pay more together.
     *
     * @param one as bits of the game; has the first member of the two
     * @param excess how much more they pay together
     */
    public record Pair(int one, int other, Money excess) {}

    /** As it is stored: unmodifiable. */
    public Subadditivity {
        worst = List.copyOf(worst);
    }

    /** Whether there is no such pair. */
    public boolean holds() {
        return pairs == 0;
    }

    /** Tests every pair of groups, 21 million of 16 members. */
    public static Subadditivity of(CostGame game) {
        List<Pair> found = new ArrayList<>();
        long pairs = 0;
        for (int whole = 3; whole <= game.all(); whole++) {
            int first = Integer.lowestOneBit(whole);
            int rest = whole ^ first;
            for (int other = rest; other > 0; other = other - 1 & rest) {
                long excess = game.pence(whole) - game.pence(whole ^ other) - game.pence(other);
                if (excess > 0) {
                    pairs++;
                    keep(found, new Pair(whole ^ other, other, Money.ofPence(excess)));
                }
            }
        }
        found.sort(WORST_FIRST);
        return new Subadditivity(pairs, found.subList(0, Math.min(MOST_SHOWN, found.size())));
    }

    private static final Comparator<Pair> WORST_FIRST = Comparator.<Pair>comparingLong(
                    pair -> -pair.excess().pence())
            .thenComparingInt(Pair::one)
            .thenComparingInt(Pair::other);

    /** Keeps no more than a few hundred at a time, of which the worst are among. */
    private static void keep(List<Pair> found, Pair pair) {
        int full = MOST_SHOWN * MOST_SHOWN;
        if (found.size() == full) {
            found.sort(WORST_FIRST);
            found.subList(MOST_SHOWN, full).clear();
        }
        found.add(pair);
    }
}
