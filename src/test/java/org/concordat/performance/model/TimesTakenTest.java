package org.concordat.performance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C3 Percentiles by nearest rank, of times written one case after another. */
class TimesTakenTest {

    private static TimesTaken times(String text) {
        return text == null
                ? TimesTaken.NONE
                : times(Stream.of(text.split(" ")).map(Long::valueOf).toList());
    }

    private static TimesTaken times(List<Long> times) {
        SortedMap<Long, Long> cases = new TreeMap<>();
        times.forEach(taken -> cases.merge(taken, 1L, Long::sum));
        return new TimesTaken(cases);
    }

    @ParameterizedTest(name = "C3 {0}: percentile {2} of {1} is {3}")
    @CsvSource({
        "the smallest at which enough are done, 1 2 3 4 5 6 7 8 9 10,   90,  '9: rank 9 of 10, 8 below, 9 up to it'",
        "no mean of two,                        1 2 3 4,                50,  '2: rank 2 of 4, 1 below, 2 up to it'",
        "the middle of an odd number,           1 2 3 4 5,              50,  '3: rank 3 of 5, 2 below, 3 up to it'",
        "rounded up to a whole case,            1 2 3 4 5 6 7 8 9 10 11, 90, '10: rank 10 of 11, 9 below, 10 up to it'",
        "ties are one time,                     1 5 5 5 9,              50,  '5: rank 3 of 5, 1 below, 4 up to it'",
        "the rank is the last of the ties,      1 5 5 5 9,              80,  '5: rank 4 of 5, 1 below, 4 up to it'",
        "the rank is past the ties,             1 5 5 5 9,              81,  '9: rank 5 of 5, 4 below, 5 up to it'",
        "all alike,                             7 7 7,                  90,  '7: rank 3 of 3, 0 below, 3 up to it'",
        "one case,                              12,                     1,   '12: rank 1 of 1, 0 below, 1 up to it'",
        "one case,                              12,                     100, '12: rank 1 of 1, 0 below, 1 up to it'",
        "the first percent is the quickest,     3 8 9,                  1,   '3: rank 1 of 3, 0 below, 1 up to it'",
        "the last is the longest of all,        3 8 9,                  100, '9: rank 3 of 3, 2 below, 3 up to it'",
        "no time at all is a time,              0 0 4,                  50,  '0: rank 2 of 3, 0 below, 2 up to it'",
        "C4 no case is no data,                 ,                       90,  ",
    })
    void c3NearestRank(String why, String text, int percent, String told) {
        assertEquals(
                told,
                times(text)
                        .percentile(percent)
                        .map(r -> r.taken() + ": rank " + r.rank() + " of " + r.of() + ", " + r.below() + " below, "
                                + r.upTo() + " up to it")
                        .orElse(null));
    }

    @ParameterizedTest(name = "C3 {2} percent of {0} and {1} together: {3}")
    @CsvSource({
        // Apart they have 2 and 40; the mean of that would be 21.
        "1 2, 40,           50, 2",
        "1 2 3 4 5, 100,    90, 100",
        "10 20 30, 1 1 1 1, 50, 1",
        "10 20 30, ,        50, 20",
    })
    void c3APercentileIsNeverAnAverageOfPercentiles(String one, String other, int percent, long taken) {
        TimesTaken pooled = TimesTaken.pooled(List.of(times(one), times(other)));
        assertEquals(taken, pooled.percentile(percent).orElseThrow().taken());
    }

    /** Straight from the definition, without a histogram. */
    private static long byDefinition(List<Long> times, int percent) {
        return LongStream.of(times.stream().mapToLong(Long::longValue).sorted().toArray())
                .filter(t -> times.stream().filter(other -> other <= t).count() * 100 >= (long) percent * times.size())
                .findFirst()
                .orElseThrow();
    }

    @Property(tries = 5_000)
    void c3PooledTimesHaveThePercentileOfAllCasesUnderAnySplit(
            @ForAll @Size(min = 1, max = 60) List<@LongRange(min = 0, max = 40) Long> times,
            @ForAll @Size(min = 60, max = 60) List<@IntRange(min = 0, max = 7) Integer> lots,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        List<List<Long>> split = new ArrayList<>();
        for (int lot = 0; lot <= Collections.max(lots); lot++) {
            split.add(new ArrayList<>());
        }
        for (int i = 0; i < times.size(); i++) {
            split.get(lots.get(i)).add(times.get(i));
        }
        TimesTaken pooled =
                TimesTaken.pooled(split.stream().map(TimesTakenTest::times).toList());
        assertEquals(times(times), pooled);
        assertEquals(
                byDefinition(times, percent),
                pooled.percentile(percent).orElseThrow().taken());
    }

    @Property(tries = 2_000)
    void c3AHigherPercentileIsNeverQuicker(
            @ForAll @Size(min = 1, max = 60) List<@LongRange(min = 0, max = 40) Long> times,
            @ForAll @IntRange(min = 1, max = 99) int percent) {
        TimesTaken all = times(times);
        long taken = all.percentile(percent).orElseThrow().taken();
        assertEquals(true, all.percentile(percent + 1).orElseThrow().taken() >= taken);
        assertEquals(Collections.max(times), all.percentile(100).orElseThrow().taken());
    }
}
