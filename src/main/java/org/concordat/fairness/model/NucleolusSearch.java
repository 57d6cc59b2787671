package org.concordat.fairness.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.kernel.Fraction;

/**
 * Finds the nucleolus in stages (Maschler, Peleg and Shapley 1979): in each, the largest excess of the groups that are still open is made
 * as small as it can be, and those that cannot have less are settled at it. Linear programs guess which groups those are, in floating
 * point; their excess is computed exactly from the guess. When all is settled, the whole is proved. Where the proof finds a group that was
 * overlooked because it differs by less than floating point tells apart, that stage is guessed again close by, in units of the difference.
 */
final class NucleolusSearch {

    /** How often a stage may be guessed again; each time by units that are smaller by many orders. */
    private static final int MOST_REPEATS = 60;

    private final CostGame game;
    private final LinearPrograms programs;

    NucleolusSearch(CostGame game, LinearPrograms programs) {
        this.game = game;
        this.programs = programs;
    }

    /**
     * Where a guess starts from.
     *
     * @param payments pence of each member
     * @param level the excess in pence that others are compared with
     * @param unit pence in which differences are counted; empty for what all differences call for
     */
    record Start(Fraction[] payments, Fraction level, Optional<Fraction> unit) {}

    Nucleolus find() {
        List<Stage> stages = new ArrayList<>();
        Optional<Start> closeBy = Optional.empty();
        for (int repeat = 0; repeat < MOST_REPEATS; repeat++) {
            Fraction[] payments = settle(stages, closeBy);
            Nucleolus found = Nucleolus.ofPence(payments, stages);
            Optional<NucleolusProof.Fault> fault = new NucleolusProof(game, found.shares()).firstFault(stages);
            if (fault.isEmpty()) {
                return found;
            }
            Fraction level = stages.get(fault.get().stage()).excess();
            closeBy = Optional.of(
                    new Start(payments, level, Optional.of(fault.get().by())));
            stages.subList(fault.get().stage(), stages.size()).clear();
        }
        throw new Nucleolus.Unproved("costs that differ by too little for the linear programs");
    }

    /** Adds the stages that are missing; the first of them is guessed from a given start. */
    private Fraction[] settle(List<Stage> stages, Optional<Start> closeBy) {
        Settled settled = new Settled(game);
        stages.forEach(stage -> apply(stage, settled));
        Optional<Start> start = closeBy;
        while (!settled.isComplete()) {
            Stage stage = stage(settled, start.orElseGet(() -> even(settled)));
            int rank = settled.rank();
            apply(stage, settled);
            if (settled.rank() == rank) {
                throw new Nucleolus.Unproved("a stage settles nothing");
            }
            stages.add(stage);
            start = Optional.empty();
        }
        return settled.complete(nothing());
    }

    private void apply(Stage stage, Settled settled) {
        stage.groups().forEach(of -> settled.settle(of.group(), cost(of.group()).plus(stage.excess())));
        stage.alone().forEach(of -> settled.settle(of.group(), cost(of.group())));
    }

    private Fraction cost(int group) {
        return Fraction.of(game.pence(group), 1);
    }

    private Fraction[] nothing() {
        Fraction[] nothing = new Fraction[game.size()];
        Arrays.fill(nothing, Fraction.ZERO);
        return nothing;
    }

    private Start even(Settled settled) {
        Fraction[] even = new Fraction[game.size()];
        Arrays.fill(even, Fraction.of(game.pence(game.all()) / game.size(), 1));
        return new Start(settled.complete(even), Fraction.ZERO, Optional.empty());
    }

    private WorstOff worstOff(Settled settled, Start start) {
        Guess guess = new Guess(game, settled, start, programs);
        Guess.Found found = guess.find();
        Optional<Start> closer = guess.closer(found);
        while (closer.isPresent()) {
            guess = new Guess(game, settled, closer.get(), programs);
            found = guess.find();
            closer = guess.closer(found);
        }
        return guess.reasonOf(found);
    }

    private Stage stage(Settled settled, Start start) {
        Excesses excesses = Excesses.ofPence(game, start.payments());
        WorstOff worst = worstOff(settled, start);
        Fraction[] weights = Reason.weights(settled, worst);
        List<Stage.Weighted> groups = new ArrayList<>();
        List<Stage.Weighted> alone = new ArrayList<>();
        Fraction excess = Fraction.ZERO;
        List<Integer> all =
                Stream.concat(worst.groups().stream(), worst.alone().stream()).toList();
        for (int i = 0; i < weights.length; i++) {
            excess = excess.plus(excesses.of(all.get(i)).times(weights[i]));
            if (weights[i].signum() < 0) {
                throw new Nucleolus.Unproved("a weight is negative");
            }
            if (weights[i].signum() > 0) {
                (i < worst.groups().size() ? groups : alone).add(new Stage.Weighted(all.get(i), weights[i]));
            }
        }
        return new Stage(excess, groups, alone);
    }
}
