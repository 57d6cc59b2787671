package org.concordat.fairness.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.concordat.fairness.model.LinearPrograms.Program;
import org.concordat.fairness.model.LinearPrograms.Row;
import org.concordat.kernel.Fraction;

/**
 * Which of the open groups cannot all have less excess, in floating point: the only such arithmetic about costs, and nothing that is shown
 * comes from it. Of the many groups only those stand in the linear program that turned out to matter: it is solved, the groups that are
 * worse off than it knows of are added, and so on until there are none.
 */
final class Guess {

    /** What floating point tells apart, in units. */
    private static final double CLOSE = 1e-9;

    private static final double NEAR = 1e-6;

    /** How many units a payment may change by: beyond it another guess, in larger units, is meant. */
    private static final double FAR = 1e6;

    /** By how much the next guess is closer. */
    private static final double CLOSER = 1e-5;

    private static final int MOST_ROUNDS = 500;

    private final NucleolusSearch.Start start;
    private final int size;
    private final int[] open;
    private final double[][] slopes;
    private final boolean[] settled;
    private final double unit;
    private final double[] above;
    private final double[] alone;
    private final LinearPrograms programs;
    private final Settled state;

    Guess(CostGame game, Settled state, NucleolusSearch.Start start, LinearPrograms programs) {
        this.start = start;
        this.size = game.size();
        this.open = state.open();
        this.state = state;
        this.slopes = new double[size][];
        Arrays.setAll(slopes, i -> slope(1 << i));
        this.settled = state.groups();
        settled[0] = true;
        Excesses excesses = Excesses.ofPence(game, start.payments());
        double[] over = excesses.above(start.level());
        this.unit = start.unit().map(Guess::number).orElseGet(() -> largest(over));
        this.above = Arrays.stream(over).map(pence -> pence / unit).toArray();
        this.alone = Arrays.stream(excesses.above(Fraction.ZERO))
                .map(pence -> pence / unit)
                .toArray();
        this.programs = programs;
    }

    private double[] slope(int group) {
        return Arrays.stream(state.slope(group)).mapToDouble(Guess::number).toArray();
    }

    private static double number(Fraction fraction) {
        return fraction.numerator().doubleValue() / fraction.denominator().doubleValue();
    }

    private double largest(double[] over) {
        return IntStream.range(1, over.length)
                .filter(group -> !settled[group])
                .mapToDouble(group -> Math.abs(over[group]))
                .filter(pence -> pence > 0)
                .max()
                .orElse(1);
    }

    /**
     * What the linear program says.
     *
     * @param known the groups that stand in it
     * @param changes of each open member's payment, then the largest excess, in units
     * @param now the excess of every group, in units
     */
    record Found(Set<Integer> known, double[] changes, double[] now) {}

    Found find() {
        Set<Integer> known = first();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] changes = programs.solve(primal(known))
                    .orElseThrow(() -> new Nucleolus.Unproved("a linear program has no answer"));
            double[] now = excesses(changes);
            List<Integer> more = worst(now, changes[open.length] + CLOSE, known);
            if (more.isEmpty()) {
                return new Found(known, changes, now);
            }
            known.addAll(more);
        }
        throw new Nucleolus.Unproved("the linear programs do not end");
    }

    /** Where to guess again, much closer; empty where the units are small enough to tell differences of a penny. */
    Optional<NucleolusSearch.Start> closer(Found found) {
        if (unit < 1) {
            return Optional.empty();
        }
        Fraction[] payments = start.payments().clone();
        for (int k = 0; k < open.length; k++) {
            payments[open[k]] = payments[open[k]].plus(pence(found.changes()[k]));
        }
        Fraction level = start.level().plus(pence(found.changes()[open.length]));
        Fraction next = Fraction.of(BigDecimal.valueOf(unit * CLOSER));
        return Optional.of(new NucleolusSearch.Start(state.complete(payments), level, Optional.of(next)));
    }

    /** Units as pence, to a thousandth. */
    private Fraction pence(double units) {
        return Fraction.of(BigDecimal.valueOf(units * unit).setScale(3, RoundingMode.HALF_EVEN));
    }

    /** The groups of one member, of all but one, and the worst off. */
    private Set<Integer> first() {
        Set<Integer> first = new LinkedHashSet<>();
        int all = above.length - 1;
        for (int i = 0; i < size; i++) {
            first.add(1 << i);
            first.add(all ^ 1 << i);
        }
        first.removeIf(group -> settled[group] || isFar(above[group]));
        first.addAll(worst(above, Double.NEGATIVE_INFINITY, first));
        return first;
    }

    private static boolean isFar(double above) {
        return above < -FAR;
    }

    private List<Integer> worst(double[] excess, double beyond, Set<Integer> known) {
        return IntStream.range(1, excess.length)
                .filter(group -> !settled[group] && excess[group] > beyond && !known.contains(group))
                .boxed()
                .sorted(Comparator.comparingDouble(group -> -excess[group]))
                .limit(2L * size)
                .toList();
    }

    /** Variables: by how much each open member's payment changes, then the largest excess. */
    private Program primal(Set<Integer> known) {
        int width = open.length + 1;
        double[] objective = new double[width];
        objective[open.length] = 1;
        double[] most = new double[width];
        Arrays.fill(most, FAR);
        double[] least = new double[width];
        Arrays.fill(least, -FAR);
        List<Row> rows = new ArrayList<>();
        for (int group : known) {
            double[] row = Arrays.copyOf(slope(group), width);
            row[open.length] = -1;
            rows.add(new Row(row, -above[group]));
        }
        for (int i = 0; i < size; i++) {
            if (!settled[1 << i] && !isFar(alone[1 << i])) {
                rows.add(new Row(Arrays.copyOf(slopes[i], width), -alone[1 << i]));
            }
        }
        return new Program(objective, least, most, rows, List.of());
    }

    /** The excess of every group as it would be by the guess. */
    private double[] excesses(double[] guess) {
        double[] change = new double[above.length];
        double[] now = new double[above.length];
        double[] of = new double[size];
        Arrays.setAll(of, i -> IntStream.range(0, open.length)
                .mapToDouble(k -> slopes[i][k] * guess[k])
                .sum());
        for (int group = 1; group < above.length; group++) {
            change[group] = change[group & group - 1] + of[Integer.numberOfTrailingZeros(group)];
            now[group] = above[group] + change[group];
        }
        return now;
    }

    WorstOff reasonOf(Found found) {
        double[] now = found.now();
        List<Integer> groups = found.known().stream()
                .filter(group -> now[group] >= found.changes()[open.length] - NEAR)
                .toList();
        List<Integer> bound = IntStream.range(0, size)
                .map(i -> 1 << i)
                .filter(group -> !settled[group] && alone[group] + now[group] - above[group] >= -NEAR)
                .boxed()
                .toList();
        double[] weights = programs.solve(dual(groups, bound))
                .orElseThrow(() -> new Nucleolus.Unproved("the groups that are worst off are not those that matter"));
        return new WorstOff(heaviest(groups, weights, 0), heaviest(bound, weights, groups.size()));
    }

    /** Variables: the weights of the groups, then of those of one member. */
    private Program dual(List<Integer> groups, List<Integer> bound) {
        int width = groups.size() + bound.size();
        double[] objective = new double[width];
        double[][] rows = new double[open.length + 1][width];
        for (int c = 0; c < width; c++) {
            boolean ofGroup = c < groups.size();
            int group = ofGroup ? groups.get(c) : bound.get(c - groups.size());
            objective[c] = ofGroup ? -above[group] : -alone[group];
            double[] slope = slope(group);
            for (int k = 0; k < open.length; k++) {
                rows[k][c] = slope[k];
            }
            rows[open.length][c] = ofGroup ? 1 : 0;
        }
        double[] most = new double[width];
        Arrays.fill(most, FAR);
        List<Row> equal = new ArrayList<>();
        for (int r = 0; r < rows.length; r++) {
            equal.add(new Row(rows[r], r == open.length ? 1 : 0));
        }
        return new Program(objective, new double[width], most, List.of(), equal);
    }

    private static List<Integer> heaviest(List<Integer> groups, double[] weights, int from) {
        return IntStream.range(0, groups.size())
                .filter(i -> weights[from + i] > CLOSE)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -weights[from + i]))
                .map(groups::get)
                .toList();
    }
}
