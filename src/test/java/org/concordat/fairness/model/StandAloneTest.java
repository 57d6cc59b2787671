package org.concordat.fairness.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.costs.model.Basis;
import org.concordat.costs.model.Volumes;
import org.concordat.fairness.model.ModelledCosts.Component;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.concordat.kernel.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule M7: what groups would pay by themselves, given or modelled. */
class StandAloneTest {

    private static final List<String> THREE = List.of("corby", "east", "kettering");
    private static final Volumes CALLS = volumes(Map.of(
            "corby ESTIMATE", 1_000L, "east ESTIMATE", 3_001L, "kettering ESTIMATE", 2_000L, "corby ACTUAL", 1_500L));

    private static Volumes volumes(Map<String, Long> calls) {
        return new Volumes() {
            @Override
            public Optional<Fraction> volume(String driver, String organisation, Basis basis) {
                return driver.equals("calls")
                        ? Optional.ofNullable(calls.get(organisation + " " + basis))
                                .map(v -> Fraction.of(v, 1))
                        : Optional.empty();
            }

            @Override
            public boolean exists(String driver) {
                return driver.equals("calls");
            }
        };
    }

    private static GivenCosts given(String... costs) {
        return new GivenCosts(Stream.of(costs)
                .map(cost -> cost.split(" "))
                .map(cost ->
                        new GivenCosts.OfGroup(List.of(cost[0].split("\\+")), Money.ofPence(Long.parseLong(cost[1]))))
                .toList());
    }

    private static StandAlone.Priced priced(StandAlone costs) {
        return costs.priced(THREE, CALLS, Basis.ESTIMATE);
    }

    /** Groups as bits: corby 1, east 2, kettering 4. */
    @ParameterizedTest
    @CsvSource({"1, 100", "2, 200", "4, 300", "3, 250", "5, 400", "6, 999", "7, 550"})
    void m7AGroupWithoutACostOfItsOwnIsDividedAsIsCheapest(int group, long pence) {
        GivenCosts costs = given("corby 100", "east 200", "kettering 300", "east+corby 250", "kettering+east 999");
        assertEquals(Money.ofPence(pence), priced(costs).cost(group));
    }

    @Test
    void m7WhatIsGivenOfCouncilsThatShareNothingIsLeftAside() {
        GivenCosts costs = given("corby 100", "east 200", "kettering 300", "daventry 1", "daventry+east 2");
        assertEquals(Money.ofPence(600), priced(costs).cost(7));
        assertEquals(Optional.empty(), priced(costs).together());
        assertEquals(
                Optional.of(Money.ofPence(5)),
                priced(given("corby 100", "east 200", "kettering 300", "corby+east+kettering 5"))
                        .together());
    }

    @Test
    void m7EveryCouncilNeedsACostAlone() {
        Rejected refused = assertThrows(Rejected.class, () -> priced(given("corby 100", "corby+east+kettering 300")));
        assertEquals("M7", refused.rule());
        assertTrue(refused.getMessage().contains("east, kettering"));
        Component two = new Component(
                "post",
                Money.ofPence(10),
                new Variable.Amounts(List.of(
                        new Variable.Amounts.OfCouncil("corby", Money.ofPence(1)),
                        new Variable.Amounts.OfCouncil("east", Money.ofPence(2)))));
        Rejected lacking = assertThrows(Rejected.class, () -> priced(new ModelledCosts(List.of(two))));
        assertEquals("M7", lacking.rule());
        assertTrue(lacking.getMessage().contains("part of kettering."));
    }

    /** 2,000.00 for the centre, once, and 0.125 for each call; licensing is for two of the councils only. */
    private static final ModelledCosts MODEL = new ModelledCosts(List.of(
            new Component(
                    "centre",
                    Money.ofPence(200_000),
                    new Variable.ByVolume("calls", new BigDecimal("0.125"), List.of())),
            new Component(
                    "licensing",
                    Money.ofPence(50_000),
                    new Variable.Amounts(List.of(
                            new Variable.Amounts.OfCouncil("corby", Money.ofPence(10_000)),
                            new Variable.Amounts.OfCouncil("kettering", Money.ofPence(20_000)))))));

    @ParameterizedTest
    @CsvSource({"1, 272500", "2, 237513", "4, 295000", "3, 310013", "5, 317500", "6, 332513", "7, 355013"})
    void m7AFixedCostIsPaidOnceByWhoeverTakesPart(int group, long pence) {
        assertEquals(Money.ofPence(pence), priced(MODEL).cost(group));
    }

    @Test
    void m7APartOfACostSaysWhatItIsComputedFrom() {
        List<StandAlone.Part> parts = priced(MODEL).alone(1);
        assertEquals(
                List.of(
                        new StandAlone.Part(
                                "centre", StandAlone.Part.Kind.FIXED, null, null, null, Money.ofPence(200_000)),
                        new StandAlone.Part(
                                "centre",
                                StandAlone.Part.Kind.VARIABLE,
                                "calls",
                                "3001",
                                "0.125",
                                Money.ofPence(37_513))),
                parts);
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    priced(MODEL).cost(1 << i),
                    priced(MODEL).alone(i).stream().map(StandAlone.Part::amount).reduce(Money.NOTHING, Money::plus));
        }
        assertEquals(Optional.of(Money.ofPence(355_013)), priced(MODEL).together());
    }

    @Test
    void m2ADriverWithoutAVolumeIsRefusedByName() {
        Rejected refused = assertThrows(Rejected.class, () -> MODEL.priced(THREE, CALLS, Basis.ACTUAL));
        assertEquals("M2", refused.rule());
        assertTrue(refused.getMessage().contains("the driver calls, of which east has no actual"));
        assertEquals(
                Money.ofPence(200_000 + 18_750 + 50_000 + 10_000),
                MODEL.priced(List.of("corby"), CALLS, Basis.ACTUAL).cost(1));
    }

    @Test
    void m7CostsThatContradictThemselves() {
        assertEquals(List.of(), given("corby 1", "east 2").faults());
        assertEquals(
                List.of("/costs/1/councils", "/costs/2/councils"),
                given("corby+east 1", "east+corby 2", "east+east 3").faults().stream()
                        .map(Fault::pointer)
                        .toList());
        assertEquals(List.of(), MODEL.faults());
        Component twice = new Component(
                "centre", Money.NOTHING, new Variable.ByVolume("calls", BigDecimal.ONE, List.of("corby", "corby")));
        assertEquals(
                List.of("/components/1/name", "/components/1"),
                new ModelledCosts(List.of(MODEL.components().get(0), twice))
                        .faults().stream().map(Fault::pointer).toList());
        assertEquals(
                List.of("corby", "kettering"),
                MODEL.named().stream().map(StandAlone.Named::name).toList());
    }
}
