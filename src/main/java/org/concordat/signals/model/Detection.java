package org.concordat.signals.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the signals of one block: months that follow each other without a gap, so that nothing goes across a month without data.
 *
 * @param block in order
 */
record Detection(List<Observation> block, Limits limits) {

    private static final int IN_A_ROW = 7;
    private static final int WINDOW = 3;

    Stream<Signal> signals() {
        return Stream.of(
                        steady(Signal.Kind.BEYOND_LIMITS, Side.ABOVE, 1, p -> limits.isBeyond(Side.ABOVE, p.value())),
                        steady(Signal.Kind.BEYOND_LIMITS, Side.BELOW, 1, p -> limits.isBeyond(Side.BELOW, p.value())),
                        steady(Signal.Kind.RUN, Side.ABOVE, IN_A_ROW, p -> limits.isOffMean(Side.ABOVE, p.value())),
                        steady(Signal.Kind.RUN, Side.BELOW, IN_A_ROW, p -> limits.isOffMean(Side.BELOW, p.value())),
                        trend(Side.RISING, (before, after) -> before.value().compareTo(after.value()) < 0),
                        trend(Side.FALLING, (before, after) -> before.value().compareTo(after.value()) > 0),
                        twoOfThree(Side.ABOVE),
                        twoOfThree(Side.BELOW))
                .flatMap(List::stream);
    }

    /** Stretches, at least so long, of which every month is of that sort. */
    private List<Signal> steady(Signal.Kind kind, Side side, int atLeast, Predicate<Observation> isOne) {
        return stretches(atLeast, isOne, (before, after) -> isOne.test(after)).stream()
                .map(found -> signal(kind, side, found))
                .toList();
    }

    private List<Signal> trend(Side side, BiPredicate<Observation, Observation> goesOn) {
        return stretches(IN_A_ROW, p -> true, goesOn).stream()
                .map(found -> signal(Signal.Kind.TREND, side, found))
                .toList();
    }

    /** Stretches, as long as can be: each month but the first goes on from the one before it. */
    private List<List<Observation>> stretches(
            int atLeast, Predicate<Observation> begins, BiPredicate<Observation, Observation> goesOn) {
        List<List<Observation>> found = new ArrayList<>();
        List<Observation> open = new ArrayList<>();
        for (Observation point : block) {
            if (!open.isEmpty() && goesOn.test(open.get(open.size() - 1), point)) {
                open.add(point);
                continue;
            }
            found.add(open);
            open = begins.test(point) ? new ArrayList<>(List.of(point)) : new ArrayList<>();
        }
        found.add(open);
        return found.stream()
                .filter(stretch -> !stretch.isEmpty() && stretch.size() >= atLeast)
                .toList();
    }

    /** Months beyond two sigma, each within three months of the one before it. */
    private List<Signal> twoOfThree(Side side) {
        if (block.size() < WINDOW) {
            return List.of();
        }
        List<List<Integer>> chains = new ArrayList<>();
        for (int i = 0; i < block.size(); i++) {
            if (!limits.isBeyondTwoSigma(side, block.get(i).value())) {
                continue;
            }
            List<Integer> last = chains.isEmpty() ? List.of() : chains.get(chains.size() - 1);
            if (last.isEmpty() || i - last.get(last.size() - 1) >= WINDOW) {
                chains.add(new ArrayList<>());
            }
            chains.get(chains.size() - 1).add(i);
        }
        return chains.stream()
                .filter(chain -> chain.size() > 1)
                .map(chain -> block.subList(chain.get(0), chain.get(chain.size() - 1) + 1))
                .map(found -> signal(Signal.Kind.TWO_OF_THREE, side, found))
                .toList();
    }

    private static Signal signal(Signal.Kind kind, Side side, List<Observation> found) {
        return new Signal(
                kind, found.get(0).period(), found.get(found.size() - 1).period(), side);
    }
}
