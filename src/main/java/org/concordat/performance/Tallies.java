package org.concordat.performance;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.performance.model.CountsBothWays;
import org.concordat.performance.model.TimesBothWays;

/**
 * The cases of a result by area, those without an area under null: what evaluation keeps, or what the cases come to when each is
 * judged anew.
 *
 * @param counts how they stand
 * @param times how long the closed ones took, where a percentile is made of that; else nothing
 */
record Tallies(SortedMap<String, CountsBothWays> counts, SortedMap<String, TimesBothWays> times) {

    /** Areas where nothing is counted are as good as not there. */
    static Tallies of(Map<String, CountsBothWays> counts, Map<String, TimesBothWays> times) {
        return new Tallies(sorted(counts, CountsBothWays.NONE), sorted(times, TimesBothWays.NONE));
    }

    private static <T> SortedMap<String, T> sorted(Map<String, T> byArea, T nothing) {
        SortedMap<String, T> sorted = new TreeMap<>(Comparator.nullsFirst(Comparator.naturalOrder()));
        byArea.forEach((area, of) -> {
            if (!of.equals(nothing)) {
                sorted.put(area, of);
            }
        });
        return sorted;
    }

    CountsBothWays counts(String area) {
        return counts.getOrDefault(area, CountsBothWays.NONE);
    }

    TimesBothWays times(String area) {
        return times.getOrDefault(area, TimesBothWays.NONE);
    }
}
