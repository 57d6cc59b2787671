package org.concordat.performance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.agreements.model.ConsequenceTerms.RepeatPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Repeats (rule B2), as tables. */
class RepeatRuleTest {

    @ParameterizedTest(name = "B2 {0}: {2}")
    @CsvSource({
        // what, outcomes in order of time with the points of the band, points
        "the worked example, FAILED:1 FAILED:3 FAILED:3, 1 6 6",
        "the first failure is none, FAILED:1, 1",
        "the second is, FAILED:1 FAILED:2, 1 4",
        "and each later one: doubled and never compounded, FAILED:1 FAILED:1 FAILED:1 FAILED:1, 1 2 2 2",
        "met breaks, FAILED:1 MET FAILED:1, 1 0 1",
        "no data breaks, FAILED:1 NO_DATA FAILED:1, 1 0 1",
        "a small sample neither breaks nor lengthens, FAILED:1 SMALL_SAMPLE FAILED:1, 1 0 2",
        "nor does relief, FAILED:1 RELIEVED FAILED:1, 1 0 2",
        "nor bedding-in, FAILED:1 BEDDING_IN FAILED:1, 1 0 2",
        "none of them begins a chain, RELIEVED SMALL_SAMPLE BEDDING_IN FAILED:1, 0 0 0 1",
        "met after a gap breaks, FAILED:1 MET RELIEVED FAILED:1, 1 0 0 1"
    })
    void repeatsAreDoubled(String what, String outcomes, String points) {
        assertEquals(points, points(RepeatRule.of(null), outcomes));
    }

    @ParameterizedTest(name = "B2 {0}: {4}")
    @CsvSource({
        "another factor, 3, , FAILED:1 FAILED:2, 1 6",
        "none at all, 1, , FAILED:1 FAILED:2, 1 2",
        "no data keeps, , noData=keeps, FAILED:1 NO_DATA FAILED:1, 1 0 2",
        "a small sample breaks, , smallSample=breaks, FAILED:1 SMALL_SAMPLE FAILED:1, 1 0 1",
        "relief breaks, , relieved=breaks, FAILED:1 RELIEVED FAILED:1, 1 0 1",
        "bedding-in breaks, , beddingIn=breaks, FAILED:1 BEDDING_IN FAILED:1, 1 0 1"
    })
    void anAgreementMaySayOtherwise(String what, Integer factor, String said, String outcomes, String points) {
        RepeatPolicy policy = new RepeatPolicy(
                factor,
                says(said, "noData"),
                says(said, "smallSample"),
                says(said, "relieved"),
                says(said, "beddingIn"));
        assertEquals(points, points(RepeatRule.of(policy), outcomes));
    }

    private static String says(String said, String attribute) {
        return said != null && said.startsWith(attribute + "=") ? said.substring(attribute.length() + 1) : null;
    }

    private static String points(RepeatRule rule, String outcomes) {
        List<Outcome> before = new ArrayList<>();
        List<Integer> points = new ArrayList<>();
        for (String outcome : outcomes.split(" ")) {
            String[] parts = outcome.split(":");
            Outcome now = Outcome.valueOf(parts[0]);
            List<Outcome> latestFirst = new ArrayList<>(before);
            Collections.reverse(latestFirst);
            points.add(
                    now == Outcome.FAILED
                            ? rule.points(Integer.parseInt(parts[1]), rule.isRepeat(latestFirst.iterator()))
                            : 0);
            before.add(now);
        }
        return points.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "B8 a unit that came from {0} came from one that was {1}")
    @CsvSource({
        "MET FAILED, FAILED",
        "NO_DATA MET, MET",
        "RELIEVED NO_DATA, RELIEVED",
        "NO_DATA, NO_DATA",
        "'', NO_DATA"
    })
    void aUnitGoesOnFromAllOfItsOwn(String units, Outcome outcome) {
        assertEquals(
                outcome,
                Outcome.of(Stream.of(units.split(" "))
                        .filter(u -> !u.isEmpty())
                        .map(Outcome::valueOf)
                        .toList()));
    }
}
