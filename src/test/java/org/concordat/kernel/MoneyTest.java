package org.concordat.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.kernel.Money.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule M1: exact pence, and parts that sum to the whole. */
class MoneyTest {

    private static Money gbp(String amount) {
        return Money.parse(amount, "GBP").orElseThrow();
    }

    private static List<Weight> weights(String... numbers) {
        return IntStream.range(0, numbers.length)
                .mapToObj(i -> new Weight("council-" + i, fraction(numbers[i])))
                .toList();
    }

    /** {@code 45.76}, {@code 1/3}, or a sum of products: {@code 74*185+82*180}. */
    private static Fraction fraction(String text) {
        return Stream.of(text.split("\\+"))
                .map(term -> Stream.of(term.split("\\*")).map(MoneyTest::number).reduce(Fraction.ONE, Fraction::times))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private static Fraction number(String text) {
        String[] parts = text.split("/");
        Fraction over = parts.length == 1 ? Fraction.ONE : Fraction.of(new BigDecimal(parts[1]));
        return Fraction.of(new BigDecimal(parts[0])).over(over);
    }

    private static String shares(String total, List<Weight> weights) {
        return gbp(total).split(weights).stream().map(Money::amount).collect(Collectors.joining("; "));
    }

    @ParameterizedTest(name = "M1 {0} is {1} pence, written {2}")
    @CsvSource({
        "564938.27,        56493827,        564938.27",
        "0,                0,               0.00",
        "0.5,              50,              0.50",
        "12000,            1200000,         12000.00",
        "-12.34,           -1234,           -12.34",
        "-0.01,            -1,              -0.01",
        "1000000000000.00, 100000000000000, 1000000000000.00"
    })
    void whatIsMoney(String amount, long pence, String written) {
        Money money = Money.parse(amount, "GBP").orElseThrow();
        assertEquals(Money.ofPence(pence), money);
        assertEquals(written, money.amount());
        assertEquals("GBP", money.currency());
    }

    @ParameterizedTest(name = "M1 \"{0}\" is no amount")
    @ValueSource(
            strings = {
                "",
                " 1",
                "1.",
                ".5",
                "1.234",
                "1e3",
                "+1",
                "1,000.00",
                "01",
                "£1",
                "NaN",
                "1000000000000.01",
                "-1000000000000.01",
                "99999999999999999999"
            })
    void whatIsNoMoney(String amount) {
        assertEquals(Optional.empty(), Money.parse(amount, "GBP"));
    }

    @Test
    void m1ThereIsOneCurrency() {
        assertEquals(Optional.empty(), Money.parse("1.00", "EUR"));
        assertEquals(Optional.empty(), Money.parse("1.00", null));
        assertEquals(Optional.empty(), Money.parse(null, "GBP"));
        assertThrows(IllegalArgumentException.class, () -> new Money(1, "EUR"));
        assertThrows(IllegalArgumentException.class, () -> new Money(Long.MAX_VALUE, "GBP"));
        assertEquals(Money.ofPence(1), new Money(1, "GBP"));
    }

    @Test
    void m1AmountsAddUpExactly() {
        assertEquals(gbp("0.30"), gbp("0.10").plus(gbp("0.20")));
        assertEquals(gbp("-0.10"), gbp("0.10").minus(gbp("0.20")));
        assertEquals(gbp("1000000000000"), gbp("999999999999.99").plus(gbp("0.01")));
    }

    @Test
    void m1WhatIsBeyondAllBoundsIsRefusedAndNoFault() {
        assertRefused(() -> gbp("1000000000000").plus(gbp("0.01")));
        assertRefused(() -> gbp("-1000000000000").minus(gbp("0.01")));
        assertRefused(() -> Money.rounded(Fraction.of(new BigDecimal("1000000000000.005"))));
        assertRefused(() -> Money.rounded(Fraction.of(new BigDecimal("-1e40"))));
        assertEquals(gbp("1000000000000"), Money.rounded(Fraction.of(new BigDecimal("1000000000000.004"))));
        assertTrue(Money.holds(Fraction.of(new BigDecimal("-1000000000000"))));
        assertFalse(Money.holds(Fraction.of(new BigDecimal("1000000000000.004"))));
    }

    private static void assertRefused(Executable computing) {
        Rejected refusal = assertThrows(Rejected.class, computing);
        assertEquals("M1", refusal.rule());
        assertEquals(Rejected.Kind.RULE, refusal.kind());
    }

    @ParameterizedTest(name = "M1 {0} pounds are rounded to {1}")
    @CsvSource({
        "1/3,         0.33",
        "2/3,         0.67",
        "0.005,       0.01",
        "0.0049999,   0.00",
        "-0.005,      -0.01",
        "-2/3,        -0.67",
        "1000/12,     83.33",
        "12000/12,    1000.00"
    })
    void rounding(String pounds, String amount) {
        assertEquals(amount, Money.rounded(fraction(pounds)).amount());
    }

    @ParameterizedTest(name = "M1 {0} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1234567.89  | 45.76 10.95 11.63 16.33 15.33       | 564938.27; 135185.18; 143580.24; 201604.94; 189259.26
            100         | 1 1 1                               | 33.34; 33.33; 33.33
            -100        | 1 1 1                               | -33.34; -33.33; -33.33
            100000      | 74*185+82*180 26*185+18*180         | 77945.21; 22054.79
            2450000     | 0.2*1/4+0.5*99500/417600+0.3*1204/6949 0.2*1/4+0.5*85200/417600+0.3*2318/6949 0.2*1/4+0.5*131000/417600+0.3*1877/6949 0.2*1/4+0.5*101900/417600+0.3*1550/6949 | 541724.02; 617604.44; 705310.66; 585360.88
            0.01        | 1 1                                 | 0.01; 0.00
            0.02        | 1 2 1                               | 0.01; 0.01; 0.00
            0           | 1 2                                 | 0.00; 0.00
            5           | 0 1                                 | 0.00; 5.00
            """)
    void theWorkedExamples(String total, String weights, String shares) {
        assertEquals(shares, shares(total, weights(weights.split(" "))));
    }

    @Test
    void m1TiesGoByName() {
        List<Weight> weights = List.of(
                new Weight("corby", Fraction.ONE),
                new Weight("wellingborough", Fraction.ONE),
                new Weight("aynho", Fraction.ONE));
        assertEquals("33.33; 33.33; 33.34", shares("100", weights));
        assertEquals("33.34; 33.33; 33.34", shares("100.01", weights));
    }

    @Test
    void m1SharesNeedAWeight() {
        assertThrows(IllegalArgumentException.class, () -> gbp("1").split(weights("0", "0")));
        assertThrows(IllegalArgumentException.class, () -> gbp("1").split(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Weight("corby", Fraction.of(-1, 2)));
    }
}
