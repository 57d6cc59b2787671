package org.concordat.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Reads results while others write, and holds each answer against itself: its parts come to the whole, and asked again as it was known
 * then it is the same, at once and at the end.
 */
final class ReplayReads {

    private static final List<String> PERIODS =
            List.of("2026-02", "2026-03", "2026-04", "FY2025-26-Q4", "FY2026-27-Q1", "FY2025-26", "FY2026-27");
    private static final int MOST_KEPT = 60;

    /** What was answered, to be asked again. */
    private record Answered(String query, List<Map<String, Object>> rows) {}

    private final ReplayStage stage;
    private final Random random;
    private final List<Answered> answered = new ArrayList<>();
    private int read;

    ReplayReads(ReplayStage stage, Random random) {
        this.stage = stage;
        this.random = random;
    }

    int read() {
        return read;
    }

    void next() {
        String period = PERIODS.get(random.nextInt(PERIODS.size()));
        Instant asOf = RandomCases.FIRST.plus(Duration.ofHours(random.nextInt(300 * 24)));
        String council = random.nextBoolean()
                ? ""
                : "&council="
                        + stage.parties().named(ReplayStage.COUNCILS.get(random.nextInt(ReplayStage.COUNCILS.size())));
        String query = "period=" + period + council + "&asOf=" + asOf;
        List<Map<String, Object>> whole = stage.rows(query + "&by=council,serviceLevel");
        read++;
        String then = query + "&knownOn=" + whole.get(0).get("knownOn");
        List<Map<String, Object>> leaves = stage.rows(then + "&by=council,area,serviceLevel&areas=leaf");
        List<Map<String, Object>> again = stage.rows(then + "&by=council,serviceLevel");
        assertEquals(told(whole), told(again), () -> "asked again at once: " + then);
        assertEquals(told(whole), told(leaves), () -> "the leaves and the rest are not the whole: " + then);
        if (!period.contains("-0")) {
            List<Map<String, Object>> months = stage.rows(then + "&by=council,serviceLevel,period");
            assertEquals(told(whole), told(months), () -> "the months are not the whole: " + then);
        }
        if (answered.size() < MOST_KEPT || random.nextInt(4) == 0) {
            Answered one = new Answered(then + "&by=council,serviceLevel", whole);
            if (answered.size() < MOST_KEPT) {
                answered.add(one);
            } else {
                answered.set(random.nextInt(MOST_KEPT), one);
            }
        }
    }

    /** Asks again what was asked, as it was known then. */
    void again() {
        answered.forEach(
                one -> assertEquals(one.rows(), stage.rows(one.query()), () -> "asked again later: " + one.query()));
    }

    /** Counts and fractions by council and service level, added up. */
    private static Map<String, Map<String, Long>> told(List<Map<String, Object>> rows) {
        Map<String, Map<String, Long>> told = new TreeMap<>();
        for (Map<String, Object> row : rows) {
            Map<String, Long> sums =
                    told.computeIfAbsent(row.get("council") + " " + row.get("serviceLevel"), key -> new HashMap<>());
            ((Map<?, ?>) row.get("counts"))
                    .forEach((standing, count) ->
                            sums.merge((String) standing, ((Number) count).longValue(), Long::sum));
            sums.merge("numerator", ((Number) row.get("numerator")).longValue(), Long::sum);
            // A count is out of nothing: its denominator says only that there are data.
            if (!"volume".equals(row.get("serviceLevel"))) {
                sums.merge("denominator", ((Number) row.get("denominator")).longValue(), Long::sum);
            }
        }
        return told;
    }
}
