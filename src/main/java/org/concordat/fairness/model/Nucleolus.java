package org.concordat.fairness.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Fraction;

/**
 * The nucleolus (rule M7): of all ways to share at which nobody pays more than alone, the one at which the group that has most reason
 * to complain has least reason, then the next group, and so on. There is exactly one. Exact, with its proof.
 *
 * @param shares pounds of each member, in the game's order
 * @param stages its proof: what {@link NucleolusProof} checks it by
 */
public record Nucleolus(List<Fraction> shares, List<Stage> stages) {

    /** As it is stored: unmodifiable. */
    public Nucleolus {
        shares = List.copyOf(shares);
        stages = List.copyOf(stages);
    }

    /** Whether the core is empty: whatever the shares, some group pays more than by itself. */
    public boolean coreIsEmpty() {
        return !stages.isEmpty() && stages.get(0).excess().signum() > 0;
    }

    /**
     * Finds and proves it.
     *
     * @return empty where all together pay more than each alone: then there is no such way to share
     * @throws Unproved when the linear programs do not lead to what can be proved: nothing is shown then
     */
    public static Optional<Nucleolus> of(CostGame game, LinearPrograms programs) {
        return game.isWorthSharing() ? Optional.of(new NucleolusSearch(game, programs).find()) : Optional.empty();
    }

    static Nucleolus ofPence(Fraction[] pence, List<Stage> stages) {
        return new Nucleolus(Arrays.stream(pence).map(CostGame::pounds).toList(), stages);
    }

    /** What was computed could not be proved. */
    public static final class Unproved extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unproved(String reason) {
            super("the nucleolus could not be proved: " + reason);
        }
    }
}
