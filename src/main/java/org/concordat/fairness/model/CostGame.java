package org.concordat.fairness.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.concordat.kernel.Rejected;

/**
 * What each group of members would pay by itself, and what all pay together (rule M7). A group is a set of bits, one for each member in
 * order of slug; the last, with all bits, is all of them.
 */
public final class CostGame {

    /** With one more, the groups would be twice as many; 65,535 are what an answer can be computed and proved from. */
    public static final int MOST_MEMBERS = 16;

    private static final long PENCE_IN_A_POUND = 100;

    private final List<String> members;
    private final long[] pence;

    private CostGame(List<String> members, long[] pence) {
        this.members = members;
        this.pence = pence;
    }

    /**
     * A game of members, who are put in order of slug.
     *
     * @param cost the cost of a group, asked for once for each; the last is that of all together
     * @throws Rejected rule M7, when there are too many members, or none
     */
    public static CostGame of(Collection<String> members, IntFunction<Money> cost) {
        requireFew(members.size());
        List<String> sorted = members.stream().distinct().sorted().toList();
        long[] pence = new long[1 << sorted.size()];
        for (int group = 1; group < pence.length; group++) {
            pence[group] = cost.apply(group).pence();
        }
        return new CostGame(sorted, pence);
    }

    /**
     * Refuses, before anything is computed, what could not be computed in time.
     *
     * @throws Rejected rule M7
     */
    public static void requireFew(int members) {
        if (members > MOST_MEMBERS) {
            throw Rejected.rule(
                    "M7",
                    "Fairness is computed exactly over all groups of members, for at most " + MOST_MEMBERS
                            + " members; this partnership shares its cost among " + members
                            + ". Compare costs and shares by council in the apportionment instead.");
        }
        if (members == 0) {
            throw Rejected.rule(
                    "M7", "No council has a share of the cost of that year, so there is nothing to compare.");
        }
    }

    /** Slugs of the members, in order. */
    public List<String> members() {
        return members;
    }

    /** How many members there are. */
    public int size() {
        return members.size();
    }

    /** The group of all members. */
    public int all() {
        return pence.length - 1;
    }

    /** What a group would pay by itself; all together: what they pay. */
    public Money cost(int group) {
        return Money.ofPence(pence[group]);
    }

    /** What one member would pay alone. */
    public Money alone(int member) {
        return cost(1 << member);
    }

    /** Slugs of a group's members, in order. */
    public List<String> names(int group) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            if (contains(group, i)) {
                names.add(members.get(i));
            }
        }
        return names;
    }

    static boolean contains(int group, int member) {
        return (group >> member & 1) == 1;
    }

    long pence(int group) {
        return pence[group];
    }

    /** Whether the members together pay no more than each alone: otherwise there is no way to share at which nobody loses. */
    public boolean isWorthSharing() {
        long apart = 0;
        for (int i = 0; i < size(); i++) {
            apart += pence[1 << i];
        }
        return pence[all()] <= apart;
    }

    /** Pounds of pence. */
    static Fraction pounds(Fraction pence) {
        return pence.over(Fraction.of(PENCE_IN_A_POUND, 1));
    }
}
