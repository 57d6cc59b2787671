package org.concordat.fairness.model;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.kernel.Fraction;

/**
 * Proves that shares are the nucleolus, exactly and without any solver. For each stage it shows two things. No group that is not settled
 * yet has a larger excess than the stage says: looked up among all groups. And no way to share that agrees with the stages before makes
 * that excess smaller: the weighted sum of the stage's groups is a sum of groups settled before, so the weighted mean of their excesses is
 * the same whatever the shares, and the largest of them is no smaller than the mean. Where it is as small, all of them equal it: they are
 * settled. After the last stage everything is (the criterion of Kohlberg 1971, with a reason for each stage).
 */
final class NucleolusProof {

    private final CostGame game;
    private final Excesses excesses;

    NucleolusProof(CostGame game, List<Fraction> pounds) {
        this.game = game;
        this.excesses = Excesses.of(game, pounds);
    }

    /** A stage at which a group that is not settled pays more above its own cost than the stage says, by so many pence. */
    record Fault(int stage, Fraction by) {}

    /**
     * Checks all stages.
     *
     * @return the first fault; of none, the shares are proved
     * @throws Nucleolus.Unproved when a stage's reason is none, or the stages do not settle everything
     */
    Optional<Fault> firstFault(List<Stage> stages) {
        Settled settled = new Settled(game);
        require(excesses.of(game.all()).signum() == 0, "the shares do not sum to the whole");
        for (int i = 0; i < game.size(); i++) {
            if (excesses.scaled(1 << i).signum() > 0) {
                return Optional.of(new Fault(stageOf(stages, 1 << i), excesses.of(1 << i)));
            }
        }
        for (int s = 0; s < stages.size(); s++) {
            Stage stage = stages.get(s);
            Fraction largest = largest(settled.groups());
            if (largest.compareTo(stage.excess()) > 0) {
                return Optional.of(new Fault(s, largest.minus(stage.excess())));
            }
            checkReason(stage, settled);
            Stream.concat(stage.groups().stream(), stage.alone().stream())
                    .forEach(weighted -> settled.settle(weighted.group(), Fraction.ZERO));
        }
        require(settled.isComplete(), "the stages leave something open");
        return Optional.empty();
    }

    /** A member that pays more than alone does so in any case from the first stage on at which it was settled. */
    private int stageOf(List<Stage> stages, int group) {
        Settled settled = new Settled(game);
        for (int s = 0; s < stages.size(); s++) {
            Stream.concat(stages.get(s).groups().stream(), stages.get(s).alone().stream())
                    .forEach(weighted -> settled.settle(weighted.group(), Fraction.ZERO));
            if (settled.groups()[group]) {
                return s;
            }
        }
        return stages.size() - 1;
    }

    private Fraction largest(boolean[] settled) {
        int largest = -1;
        BigInteger most = null;
        for (int group = 1; group < game.all(); group++) {
            if (!settled[group] && (most == null || excesses.scaled(group).compareTo(most) > 0)) {
                largest = group;
                most = excesses.scaled(group);
            }
        }
        require(largest > 0, "a stage settles nothing");
        return excesses.of(largest);
    }

    private void checkReason(Stage stage, Settled before) {
        Fraction weights = Fraction.ZERO;
        Fraction[] sum = new Fraction[before.open().length];
        Arrays.fill(sum, Fraction.ZERO);
        for (Stage.Weighted weighted : stage.groups()) {
            require(weighted.weight().signum() > 0, "a weight is not positive");
            require(excesses.of(weighted.group()).equals(stage.excess()), "a group has another excess than its stage");
            weights = weights.plus(weighted.weight());
            add(sum, before.slope(weighted.group()), weighted.weight());
        }
        for (Stage.Weighted weighted : stage.alone()) {
            require(weighted.weight().signum() > 0, "a weight is not positive");
            require(Integer.bitCount(weighted.group()) == 1, "a group is not one member");
            require(excesses.scaled(weighted.group()).signum() == 0, "a member does not pay what it would alone");
            add(sum, before.slope(weighted.group()), weighted.weight());
        }
        require(weights.equals(Fraction.ONE), "the weights do not add up to one");
        require(
                Arrays.stream(sum).allMatch(part -> part.signum() == 0),
                "the groups do not add up to what is settled before");
    }

    private static void add(Fraction[] sum, Fraction[] slope, Fraction weight) {
        Arrays.setAll(sum, i -> sum[i].plus(slope[i].times(weight)));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Nucleolus.Unproved(otherwise);
        }
    }
}
