package org.concordat.performance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.agreements.model.Ladder;
import org.concordat.agreements.model.VersionText.BandText;
import org.concordat.catalogue.model.Direction;
import org.concordat.kernel.Period;
import org.concordat.kernel.Ratio;
import org.concordat.kernel.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Figures are written {@code area@period=numerator/denominator}; the council is {@code council}. North has the areas upper and
 * lower; south and west have none below them.
 */
class FigurePoolTest {

    private static final Map<String, List<Slug>> BELOW =
            Map.of("council", slugs("north", "south", "west"), "north", slugs("upper", "lower"));

    private static List<Slug> slugs(String... texts) {
        return Stream.of(texts).map(Slug::new).toList();
    }

    private static FigurePool pool(String figures, boolean adds) {
        return new FigurePool(
                Stream.of(figures.split(" ")).map(FigurePoolTest::figure).toList(),
                (area, period) -> BELOW.getOrDefault(name(area), List.of()),
                adds);
    }

    private static FigurePool.Figure figure(String text) {
        String[] parts = text.split("[@=/]");
        return new FigurePool.Figure(area(parts[0]), period(parts[1]), amount(parts[2], parts[3]));
    }

    private static Amount amount(String numerator, String denominator) {
        return new Amount(new BigDecimal(numerator), new BigDecimal(denominator));
    }

    private static Slug area(String name) {
        return "council".equals(name) ? null : new Slug(name);
    }

    private static String name(Slug area) {
        return area == null ? "council" : area.value();
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }

    private static String told(FigurePool pool, String place) {
        String[] parts = place.split("@");
        return pool.at(area(parts[0]), period(parts[1]))
                .map(pooled -> told(pooled.amount()))
                .orElse("no-data");
    }

    private static String told(Amount amount) {
        return amount.numerator().toPlainString() + "/" + amount.denominator().toPlainString();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    C3 counts pool, not percentages      | north@2026-04=9/10 south@2026-04=180/200 west@2026-04=45/60 | council@2026-04 | 234/270
                    C3 a mean pools by its weights       | north@2026-04=12.5/5 south@2026-04=400/100                  | council@2026-04 | 412.5/105
                    C4 nothing out of nothing adds none  | north@2026-04=0/0 south@2026-04=9/10                        | council@2026-04 | 9/10
                    C4 only nothing stays out of nothing | north@2026-04=0/0 south@2026-04=0/0                         | council@2026-04 | 0/0
                    F4 pooled from the lowest level      | upper@2026-04=1/2 lower@2026-04=3/4 south@2026-04=5/6       | council@2026-04 | 9/12
                    F4 an area pools what is below it    | upper@2026-04=1/2 lower@2026-04=3/4 south@2026-04=5/6       | north@2026-04   | 4/6
                    F4 an area's own figure is used      | north@2026-04=7/9 upper@2026-04=1/2 lower@2026-04=3/4       | council@2026-04 | 7/9
                    F4 the council's own figure is used  | council@2026-04=8/9 north@2026-04=1/2                       | council@2026-04 | 8/9
                    F4 and the parts keep their own      | council@2026-04=8/9 north@2026-04=1/2                       | north@2026-04   | 1/2
                    F4 a quarter pools its months        | south@2026-04=1/2 south@2026-05=3/4 south@2026-06=5/6       | south@FY2026-27-Q1 | 9/12
                    F4 a year pools its quarters         | south@FY2026-27-Q1=1/2 south@2026-07=3/4                    | south@FY2026-27 | 4/6
                    F4 a quarter's own figure is used    | south@FY2026-27-Q1=9/10 south@2026-04=1/2                   | south@FY2026-27-Q1 | 9/10
                    F4 a quarter's own figure in a year  | south@FY2026-27-Q1=9/10 south@2026-04=1/2 south@2026-07=1/5 | south@FY2026-27 | 10/15
                    F4 quarters of areas where no months | north@FY2026-27-Q1=1/2 south@FY2026-27-Q1=3/4               | council@FY2026-27-Q1 | 4/6
                    F4 months of one, quarter of other   | north@2026-04=1/2 south@FY2026-27-Q1=3/4                    | council@FY2026-27-Q1 | 4/6
                    F4 an area's quarter over its months | north@FY2026-27-Q1=5/6 north@2026-04=1/2                    | council@FY2026-27-Q1 | 5/6
                    F4 the council's months over areas   | council@2026-04=8/9 north@2026-04=1/2                       | council@FY2026-27-Q1 | 8/9
                    F4 the council's month, areas' else  | council@2026-04=8/9 north@2026-05=1/2                       | council@FY2026-27-Q1 | 9/11
                    C4 no figure is no data              | north@2026-04=1/2                                           | south@2026-04   | no-data
                    C4 not a month of a longer figure    | south@FY2026-27-Q1=9/10                                     | south@2026-04   | no-data
                    C4 not a part of a higher figure     | council@2026-04=9/10                                        | north@2026-04   | no-data
                    """)
    void figuresThatAddPool(String rule, String figures, String place, String amount) {
        assertEquals(amount, told(pool(figures, true), place));
    }

    @ParameterizedTest(name = "F4 a value is not pooled: {1} of {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    council@2026-04=7/0 north@2026-04=3/0 | council@2026-04      | 7/0
                    north@2026-04=3/0 south@2026-04=4/0   | council@2026-04      | no-data
                    upper@2026-04=3/0                     | north@2026-04        | no-data
                    south@2026-04=3/0 south@2026-05=4/0   | south@FY2026-27-Q1   | no-data
                    south@FY2026-27-Q1=5/0                | south@FY2026-27-Q1   | 5/0
                    """)
    void f4AValueIsNotPooled(String figures, String place, String amount) {
        assertEquals(amount, told(pool(figures, false), place));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    F4 parts that differ are reported        | north@2026-04=7/9 upper@2026-04=1/2 lower@2026-04=3/4     | council@2026-04      | north@2026-04 7/9 not 4/6
                    F4 parts that agree are not              | north@2026-04=4.0/6 upper@2026-04=1/2 lower@2026-04=3/4   | council@2026-04      | ''
                    F4 the same share of other counts is     | north@2026-04=8/12 upper@2026-04=1/2 lower@2026-04=3/4    | council@2026-04      | north@2026-04 8/12 not 4/6
                    F4 nor a figure without parts            | north@2026-04=7/9                                         | council@2026-04      | ''
                    F4 nor what was not used                 | council@2026-04=7/9 north@2026-04=7/9 upper@2026-04=1/2   | council@2026-04      | ''
                    F4 a quarter that differs from its month | south@FY2026-27-Q1=9/10 south@2026-04=1/2                 | south@FY2026-27-Q1   | south@FY2026-27-Q1 9/10 not 1/2
                    F4 reported above too                    | north@FY2026-27-Q1=5/6 north@2026-04=1/2                  | council@FY2026-27-Q1 | north@FY2026-27-Q1 5/6 not 1/2
                    F4 each difference of the parts          | north@2026-04=2/2 upper@2026-04=1/2 council@2026-05=1/3 north@2026-05=1/2 | council@FY2026-27-Q1 | north@2026-04 2/2 not 1/2, council@2026-05 1/3 not 1/2
                    """)
    void f4ADifferenceFromThePartsIsReported(String rule, String figures, String place, String differences) {
        String[] parts = place.split("@");
        FigurePool.Pooled pooled =
                pool(figures, true).at(area(parts[0]), period(parts[1])).orElseThrow();
        assertEquals(
                differences,
                pooled.differences().stream()
                        .map(d -> name(d.figure().area()) + "@" + d.figure().period() + " "
                                + told(d.figure().amount()) + " not " + told(d.parts()))
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void f4OnlyTheFiguresThatWereUsedAreNamed() {
        FigurePool pool = pool("north@2026-04=7/9 upper@2026-04=1/2 south@2026-04=1/1 west@2026-05=1/1", true);
        FigurePool.Pooled pooled = pool.at(null, period("2026-04")).orElseThrow();
        assertEquals(
                slugs("north", "south"),
                pooled.used().stream().map(FigurePool.Figure::area).toList());
    }

    @Test
    void c3ThePooledShareIsNotTheMeanOfTheShares() {
        FigurePool pool = pool("north@2026-04=9/10 south@2026-04=180/200 west@2026-04=45/60", true);
        Amount amount = pool.at(null, period("2026-04")).orElseThrow().amount();
        Ratio percent = new Ratio(amount.numerator(), amount.denominator()).inPercent();
        assertEquals(new BigDecimal("86.67"), percent.rounded(2, RoundingMode.HALF_UP));
    }

    @ParameterizedTest(name = "B8 234/270 against {0}: {1}")
    @CsvSource({"86.66, met", "86.666666, met", "86.67, critical"})
    void b8TheBandIsDecidedOnTheExactRatio(BigDecimal target, String band) {
        Ladder ladder = new Ladder(
                Direction.HIGHER_IS_BETTER,
                List.of(new BandText("met", target, null, null), new BandText("critical", null, null, null)));
        assertEquals(
                band, ladder.reachedBy(Ratio.of(234, 270).inPercent(), null).band());
    }
}
