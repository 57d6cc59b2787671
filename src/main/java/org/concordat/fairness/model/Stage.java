package org.concordat.fairness.model;

import java.util.List;
import org.concordat.kernel.Fraction;

/**
 * One stage of the nucleolus: the largest excess that cannot be made smaller, and the reason. The groups, by their weights, add up to
 * groups that are settled before; so whatever one of them is spared, another of them must pay.
 *
 * @param excess pence by which each of the groups pays more than by itself; negative: less
 * @param groups the groups that are settled by this stage; their weights add up to one
 * @param alone the groups of one member that pay exactly what they would alone, and may not pay more; where they are part of the reason
 */
public record Stage(Fraction excess, List<Weighted> groups, List<Weighted> alone) {

    /** A group and its weight, which is positive. */
    public record Weighted(int group, Fraction weight) {}

    /** As it is stored: unmodifiable. */
    public Stage {
        groups = List.copyOf(groups);
        alone = List.copyOf(alone);
    }
}
