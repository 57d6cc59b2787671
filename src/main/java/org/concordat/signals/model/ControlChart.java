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
 * An XmR chart of months: what is normal for a process, and which months are not (rule S1). Everything is exact. A month without data is no
 * point: no moving range and no signal goes across it.
 *
 * @param stretches in order; none without data
 */
public record ControlChart(List<Stretch> stretches) {

    /**
     * The chart of some months.
     *
     * @param changes from which months on the process is marked as changed; limits begin anew with each
     * @throws IllegalArgumentException when a month is there twice
     */
    public static ControlChart of(Collection<Observation> observations, Collection<Period> changes) {
        List<Observation> points = observations.stream()
                .sorted(Comparator.comparing(Observation::month))
                .toList();
        if (points.stream().map(Observation::month).distinct().count() < points.size()) {
            throw new IllegalArgumentException("a month has one observation");
        }
        TreeSet<Period> begins = new TreeSet<>(changes);
        List<List<Observation>> stretches = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            if (i == 0
                    || !begins.subSet(
                                    points.get(i - 1).month(),
                                    false,
                                    points.get(i).month(),
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
