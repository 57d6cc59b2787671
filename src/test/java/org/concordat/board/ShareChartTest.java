package org.concordat.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.concordat.board.ShareChart.Bar;
import org.concordat.board.ShareChart.Group;
import org.concordat.board.ShareChart.Value;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Charts and amounts as they are drawn and written. */
class ShareChartTest {

    private static ShareChart chart(long... values) {
        return ShareChart.of(
                "c",
                "Change",
                "key",
                java.util.stream.LongStream.of(values)
                        .mapToObj(value -> new Group(
                                "N" + value, List.of(new Value(Fraction.of(value, 1), "v" + value, "filled"))))
                        .toList());
    }

    @Test
    void barsBeginAtNothingAndReachAsFarAsTheyAreGreat() {
        ShareChart chart = chart(-50, 100, 0);
        assertEquals("55.0", chart.axis());
        List<Bar> bars =
                chart.lines().stream().flatMap(line -> line.bars().stream()).toList();
        assertEquals(List.of("0.0", "55.0", "55.0"), bars.stream().map(Bar::x).toList());
        assertEquals(
                List.of("55.0", "110.0", "0.0"), bars.stream().map(Bar::width).toList());
        assertEquals("Change. N-50: v-50; N100: v100; N0: v0", chart.words());
    }

    @Test
    void nothingAtAllIsDrawnAsNothing() {
        assertEquals("0.0", chart(0, 0).lines().get(0).bars().get(0).width());
    }

    @Test
    void aLongNameIsCutInTheDrawingOnly() {
        String name = "A very long name of a council that nobody can print".repeat(2);
        ShareChart chart =
                ShareChart.of("c", "t", "k", List.of(new Group(name, List.of(new Value(Fraction.ONE, "1", "filled")))));
        assertTrue(chart.lines().get(0).name().endsWith("\u2026"));
        assertTrue(chart.words().contains(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"123456 | £1,234.56 | +£1,234.56", "-5 | −£0.05 | −£0.05", "0 | £0.00 | no change"})
    void amountsAreWrittenWithTheirSign(long pence, String amount, String change) {
        assertEquals(amount, Pounds.of(Money.ofPence(pence)));
        assertEquals(change, Pounds.change(Money.ofPence(pence)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "share | 47/200 | 23.5\u202f% | ''",
                "share | 1/3 | 33.3333\u202f% | exactly 1/3",
                "exact | 1000000/3 | £333,333.33 | exactly 1000000/3",
                "amount | 12.50 | £12.50 | ''",
                "percent | 1144/25 | 45.76\u202f% | ''",
                "estimate | 99500 | 99,500 | ''",
                "up to | no end | no end | ''",
                "from | 2026-04-01 | 1 April 2026 | ''"
            })
    void factsAreReadWithTheExactNumberWhereTheyAreRounded(String name, String value, String text, String note) {
        assertEquals(text, FactWords.of(name, value).text());
        assertEquals(
                note.isEmpty() ? List.of() : List.of(note),
                FactWords.of(name, value).notes());
    }
}
