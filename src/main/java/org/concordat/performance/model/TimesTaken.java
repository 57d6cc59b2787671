package org.concordat.performance.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many closed cases took how long. Times pool by adding the cases (rule C3): a percentile of pooled times is that of all the
 * cases together, under any split.
 *
 * @param cases by the time that each of them took; positive numbers
 */
public record TimesTaken(SortedMap<Long, Long> cases) {

    /** No closed case at all: the neutral element of pooling. */
    public static final TimesTaken NONE = new TimesTaken(new TreeMap<>());

    private static final long WHOLE = 100;

    /** Keeps a copy, so that it never changes. */
    public TimesTaken {
        cases = Collections.unmodifiableSortedMap(new TreeMap<>(cases));
    }

    /** The times of several lots of cases together. */
    public static TimesTaken pooled(Collection<TimesTaken> parts) {
        SortedMap<Long, Long> pooled = new TreeMap<>();
        parts.forEach(part -> part.cases().forEach((taken, n) -> pooled.merge(taken, n, Long::sum)));
        return new TimesTaken(pooled);
    }

    /** How many cases there are. */
    public long count() {
        return cases.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Where a percentile was found.
     *
     * @param rank how many cases, from the quickest on, are at least so many percent of all
     * @param of how many cases there are
     * @param below how many took less than {@code taken}; fewer than the rank
     * @param upTo how many took no longer; at least the rank
     */
    public record Reached(long taken, long rank, long of, long below, long upTo) {}

    /**
     * The percentile by nearest rank: the smallest of the times such that at least so many percent of the cases took no longer. It is
     * the time of a case, never one between two; 100 is the longest of all. Empty where no case is closed (rule C4).
     *
     * @param percent 1 to 100
     */
    public Optional<Reached> percentile(int percent) {
        long of = count();
        long rank = Math.addExact(Math.multiplyExact(of, percent), WHOLE - 1) / WHOLE;
        long below = 0;
        for (var step : cases.entrySet()) {
            long upTo = below + step.getValue();
            if (upTo >= rank) {
                return Optional.of(new Reached(step.getKey(), rank, of, below, upTo));
            }
            below = upTo;
        }
        return Optional.empty();
    }
}
