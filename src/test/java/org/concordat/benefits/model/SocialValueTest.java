package org.concordat.benefits.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Social value by a proxy's versions (rule R3). */
class SocialValueTest {

    private static final ProxyVersion FIRST = version(1, "2025-04-01", "250.00");
    private static final ProxyVersion SECOND = version(2, "2026-10-01", "260.00");
    private static final Proxy WEEKS = new Proxy("apprentice-weeks", "weeks", List.of(FIRST, SECOND));

    private static ProxyVersion version(int number, String from, String value) {
        return new ProxyVersion(
                number, LocalDate.parse(from), Money.parse(value, "GBP").orElseThrow(), "Our own estimate");
    }

    private static SocialValue value(String deadweight, String attribution) {
        return new SocialValue(WEEKS, new BigDecimal(deadweight), new BigDecimal(attribution));
    }

    private static Period year(String year) {
        return Period.parse(year).orElseThrow();
    }

    @ParameterizedTest(name = "R3: {1} weeks in {0}, {2} % anyway, {3} % ours, by version {4}: {5}")
    @CsvSource({
        "FY2025-26, 120, 20, 50, 1, 12000.00",
        "FY2026-27, 120, 20, 50, 2, 12480.00",
        "FY2025-26, 0, 20, 50, 1, 0.00",
        "FY2025-26, 1, 100, 100, 1, 0.00",
        "FY2025-26, 1, 0, 100, 1, 250.00",
        "FY2025-26, 0.0001, 0, 100, 1, 0.03",
        "FY2025-26, 3, 33.3333, 33.3333, 1, 166.67",
        "FY2025-26, 1000000, 0, 100, 1, 250000000.00"
    })
    void r3AQuantityTimesTheVersionInForceOnTheLastDay(
            String year, String quantity, String deadweight, String attribution, int version, String expected) {
        SocialValue.Valued valued = value(deadweight, attribution)
                .of(year(year), new BigDecimal(quantity))
                .orElseThrow();
        assertEquals(version, valued.version().number());
        assertEquals(expected, valued.value().amount());
    }

    @Test
    void r3BeforeTheFirstVersionThereIsNoValue() {
        assertTrue(value("0", "100").of(year("FY2024-25"), BigDecimal.ONE).isEmpty());
        assertEquals(FIRST, WEEKS.inForce(LocalDate.parse("2025-04-01")).orElseThrow());
        assertTrue(WEEKS.inForce(LocalDate.parse("2025-03-31")).isEmpty());
        assertEquals(FIRST, WEEKS.inForce(LocalDate.parse("2026-09-30")).orElseThrow());
        assertEquals(SECOND, WEEKS.inForce(LocalDate.parse("2026-10-01")).orElseThrow());
    }

    @Test
    void r3TheWorkingCanBeDoneAgainByHand() {
        assertEquals(
                "120 weeks x 250.00 (apprentice-weeks, version 1) x (100 - 20) % x 50 % = 12000, rounded 12000.00",
                value("20", "50")
                        .of(year("FY2025-26"), new BigDecimal("120.0000"))
                        .orElseThrow()
                        .says());
    }

    /** By whole numbers: quantity in hundredths, value in pence, percents as they are; a pound is 10^8 of their product. */
    @Property
    void r3TheExactValueIsThatOfWholeNumbers(
            @ForAll @LongRange(max = 1_000_000) long hundredths,
            @ForAll @IntRange(max = 100) int deadweight,
            @ForAll @IntRange(max = 100) int attribution) {
        SocialValue.Valued valued = value(Integer.toString(deadweight), Integer.toString(attribution))
                .of(year("FY2025-26"), BigDecimal.valueOf(hundredths, 2))
                .orElseThrow();
        long product = hundredths * 25_000 * (100 - deadweight) * attribution;
        assertEquals(Fraction.of(product, 100_000_000), valued.exact());
        assertEquals((product + 500_000) / 1_000_000, valued.value().pence());
    }

    private static List<String> faults(ProxyVersion... versions) {
        return new Proxy("apprentice-weeks", "weeks", List.of(versions))
                .faultsAfter(WEEKS).stream().map(fault -> fault.pointer()).toList();
    }

    @Test
    void r3VersionsAreOnlyEverAdded() {
        ProxyVersion third = version(3, "2027-04-01", "1.00");
        assertEquals(List.of(), faults(FIRST, SECOND));
        assertEquals(List.of(), faults(FIRST, SECOND, third));
        assertEquals(List.of("/versions/1"), faults(FIRST));
        assertEquals(List.of("/versions/0"), faults(version(1, "2025-04-01", "249.99"), SECOND));
        assertEquals(List.of("/versions/1"), faults(FIRST, version(2, "2026-10-02", "260.00")));
        assertEquals(List.of("/versions/2/from"), faults(FIRST, SECOND, version(3, "2026-10-01", "1.00")));
        assertEquals(
                List.of("/unit"),
                new Proxy("apprentice-weeks", "days", WEEKS.versions())
                        .faultsAfter(WEEKS).stream()
                                .map(fault -> fault.pointer())
                                .toList());
    }
}
