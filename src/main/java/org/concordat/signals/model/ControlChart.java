package org.concordat.signals.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.concordat.kernel.Period;

/**
 * An XmR chart of months, or of quarters: what is normal for a process, and which of them are not (rule S1). Everything is exact. A period
 * without data is no point: no moving range and no signal goes across it.
 *
 * @param stretches in order; none without data
 */
public record ControlChart(List<Stretch> stretches) {

    /**
     * The chart of some periods of one length.
     *
     * @param changes from which periods on the process is marked as changed; limits begin anew with each
     * @throws IllegalArgumentException when a period is there twice, or they differ in length
     */
    public static ControlChart of(Collection<Observation> observations, Collection<Period> changes) {
        List<Observation> points = observations.stream()
                .sorted(Comparator.comparing(Observation::period))
                .toList();
        if (points.stream().map(Observation::period).distinct().count() < points.size()) {
            throw new IllegalArgumentException("a period has one observation");
        }
        if (points.stream().map(point -> point.period().length()).distinct().count() > 1) {
            throw new IllegalArgumentException("months and quarters are of different charts");
        }
        TreeSet<Period> begins = new TreeSet<>(changes);
        List<List<Observation>> stretches = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (i == 0
                    || !begins.subSet(
                                    points.get(i - 1).period(),
                                    false,
                                    points.get(i).period(),
                                    true)
                            .isEmpty()) {
                stretches.add(new ArrayList<>());
            }
            stretches.get(stretches.size() - 1).add(points.get(i));
        }
        return new ControlChart(stretches.stream().map(Stretch::of).toList());
    }

    /** The stretch that goes on today; empty without data. */
    public Optional<Stretch> latest() {
        return stretches.isEmpty() ? Optional.empty() : Optional.of(stretches.get(stretches.size() - 1));
    }

    /** All signals, in order of their stretches. */
    public Stream<Signal> signals() {
        return stretches.stream().flatMap(stretch -> stretch.signals().stream());
    }
}
