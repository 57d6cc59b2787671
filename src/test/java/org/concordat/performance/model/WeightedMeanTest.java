package org.concordat.performance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Ratio;
import org.concordat.performance.model.WeightedMean.Weighted;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** B8 Values are written {@code weight*numerator/denominator}. */
class WeightedMeanTest {

    private static Weighted weighted(String text) {
        String[] parts = text.split("[*/]");
        return new Weighted(Integer.parseInt(parts[0]), new Ratio(new BigDecimal(parts[1]), new BigDecimal(parts[2])));
    }

    private static List<Weighted> parts(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(" ")).map(WeightedMeanTest::weighted).toList();
    }

    @ParameterizedTest(name = "B8 {0}: {1} is {2}")
    @CsvSource({
        "one value is itself,            3*90/1,                 90/1",
        "equal weights are a plain mean, 1*90/1 1*75/1,          165/2",
        "weights count,                  2*90/1 1*75/1,          85/1",
        "a common factor changes nothing, 20*90/1 10*75/1,       85/1",
        "fractions stay exact,           1*100/3 1*100/3 1*100/3, 100/3",
        "decimals as well,               1*97.25/1 3*0.5/2,      49/2",
        "in lowest terms,                1*1400/16 2*0/7,        175/6",
        "nothing at all is a value,      5*0/9,                  0/1",
        "C4 nothing to weigh is no data, ,                       ",
    })
    void b8TheSumOfWeightTimesValueOverTheWeights(String why, String parts, String mean) {
        String told = WeightedMean.of(parts(parts))
                .map(found -> found.numerator() + "/" + found.denominator())
                .orElse(null);
        assertEquals(mean, told);
    }

    @Property(tries = 2_000)
    void b8TheOrderOfTheLevelsDoesNotMatter(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 0, max = 10_000) Long> numerators,
            @ForAll @Size(min = 12, max = 12) List<@IntRange(min = 1, max = 10_000) Integer> denominators,
            @ForAll @Size(min = 12, max = 12) List<@IntRange(min = 1, max = 1_000) Integer> weights) {
        List<Weighted> parts = new ArrayList<>();
        for (int i = 0; i < numerators.size(); i++) {
            parts.add(new Weighted(weights.get(i), Ratio.of(numerators.get(i), denominators.get(i))));
        }
        Fraction mean = WeightedMean.of(parts).orElseThrow();
        java.util.Collections.reverse(parts);
        assertEquals(mean, WeightedMean.of(parts).orElseThrow());
    }
}
