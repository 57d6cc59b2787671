package org.concordat.signals.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Period;

/**
 * The months between two marked process changes, with limits of their own (rule S1).
 *
 * @param points at least one, in order
 * @param limits empty while the months are too few
 * @param signals by first month, then the plainest first
 */
public record Stretch(List<Observation> points, Optional<Limits> limits, List<Signal> signals) {

    /** From how many months on there are limits. */
    public static final int FEWEST = 7;

    /** From how many months on limits are settled (NHS England, Making Data Count). */
    public static final int SETTLED = 12;

    /** How sure the limits are. */
    public enum Standing {
        TOO_FEW,
        PROVISIONAL,
        SETTLED;

        /** The standing's name in JSON. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Stretch of(List<Observation> points) {
        List<List<Observation>> blocks = blocks(points);
        Optional<Limits> limits = limits(points, blocks);
        List<Signal> signals = limits.stream()
                .flatMap(l -> blocks.stream().flatMap(block -> new Detection(block, l).signals()))
                .sorted(Comparator.comparing(Signal::from).thenComparing(Signal::kind))
                .toList();
        return new Stretch(List.copyOf(points), limits, signals);
    }

    /** Months that follow each other without a gap. */
    private static List<List<Observation>> blocks(List<Observation> points) {
        List<List<Observation>> blocks = new ArrayList<>();
        for (Observation point : points) {
            List<Observation> last = blocks.isEmpty() ? List.of() : blocks.get(blocks.size() - 1);
            if (last.isEmpty() || !point.follows(last.get(last.size() - 1))) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(blocks.size() - 1).add(point);
        }
        return blocks;
    }

    /** Limits rest on moving ranges: as many are needed as the fewest months in a row have. */
    private static Optional<Limits> limits(List<Observation> points, List<List<Observation>> blocks) {
        List<Fraction> ranges = new ArrayList<>();
        for (List<Observation> block : blocks) {
            for (int i = 1; i < block.size(); i++) {
                ranges.add(distance(block.get(i - 1).value(), block.get(i).value()));
            }
        }
        if (points.size() < FEWEST || ranges.size() < FEWEST - 1) {
            return Optional.empty();
        }
        return Optional.of(
                new Limits(mean(points.stream().map(Observation::value).toList()), mean(ranges)));
    }

    private static Fraction distance(Fraction a, Fraction b) {
        return a.compareTo(b) < 0 ? b.minus(a) : a.minus(b);
    }

    private static Fraction mean(List<Fraction> numbers) {
        return numbers.stream().reduce(Fraction.ZERO, Fraction::plus).over(Fraction.of(numbers.size(), 1));
    }

    /** Its first month with data. */
    public Period from() {
        return points.get(0).period();
    }

    /** Its last month with data. */
    public Period to() {
        return points.get(points.size() - 1).period();
    }

    /** How sure the limits are. */
    public Standing standing() {
        if (limits.isEmpty()) {
            return Standing.TOO_FEW;
        }
        return points.size() < SETTLED ? Standing.PROVISIONAL : Standing.SETTLED;
    }

    /** Whether no signal covers a month. */
    boolean isNormal(Period month) {
        return signals.stream().noneMatch(signal -> signal.covers(month));
    }
}
