package org.concordat.statements.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.concordat.costs.model.Apportioning;
import org.concordat.costs.model.Apportionment;
import org.concordat.costs.model.Basis;
import org.concordat.costs.model.Before;
import org.concordat.costs.model.CostType;
import org.concordat.costs.model.CouncilShare;
import org.concordat.costs.model.Fixed;
import org.concordat.costs.model.Key;
import org.concordat.costs.model.PoolLine;
import org.concordat.costs.model.PoolShares;
import org.concordat.costs.model.SchemeInForce;
import org.concordat.costs.model.Stage;
import org.concordat.costs.model.Stay;
import org.concordat.costs.model.Unit;
import org.concordat.costs.model.Unit.Band;
import org.concordat.costs.model.Volumes;
import org.concordat.costs.model.Working;
import org.concordat.costs.model.Working.Fact;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.junit.jupiter.api.Test;

/** What is charged by tariffs is due by the days of each tariff and each stay, as any share is (rules M1, M3, M4, M5). */
class ChargingTest {

    private static final LocalDate APRIL = Figured.YEAR.first();
    private static final LocalDate OCTOBER = APRIL.plusMonths(6);
    private static final Fraction PENNY = Fraction.of(1, 100);

    private static Key tariff(Fraction pounds) {
        return new Unit("calls", List.of(new Band(null, pounds)));
    }

    private static Key tariff(String pounds) {
        return tariff(Fraction.of(new BigDecimal(pounds)));
    }

    private static SchemeInForce version(int number, Key key, LocalDate from, LocalDate to) {
        return new SchemeInForce("scheme", number, from, to, Map.of("pool", key), List.of());
    }

    private static Stay stay(String council, LocalDate from, LocalDate to) {
        return new Stay(council, from, to);
    }

    private static Volumes volumes(Map<String, Long> units) {
        return new Volumes() {
            @Override
            public Optional<Fraction> volume(String driver, String organisation, Basis basis) {
                return Optional.ofNullable(units.get(organisation)).map(volume -> Fraction.of(volume, 1));
            }

            @Override
            public boolean exists(String driver) {
                return true;
            }
        };
    }

    private static Charging charging(Map<String, Long> units, List<Stay> stays, SchemeInForce... versions) {
        PoolLine line = new PoolLine(
                "line",
                "pool",
                null,
                CostType.EMPLOYEES,
                Stage.BUDGET,
                Figured.YEAR,
                Money.ofPence(123_456),
                false,
                null,
                null,
                null);
        Apportionment shared = new Apportioning(
                        Figured.YEAR, Stage.BUDGET, stays, List.of(versions), volumes(units), Before.NONE)
                .of(List.of(line));
        return new Charging(shared, List.of(line), Map.of());
    }

    /** What a year's bills say to each council, in their order. */
    private static SortedMap<String, List<Money>> bills(Charging charging, Billing billing) {
        Figured.Run run = new Figured.Run(billing, Successions.NONE);
        SortedMap<String, List<Money>> bills = new TreeMap<>();
        billing.periods(Figured.YEAR)
                .forEach(period -> run.bill(charging.shares()).statements().forEach(statement -> bills.computeIfAbsent(
                                statement.council(), council -> new ArrayList<>())
                        .add(statement.amount())));
        return bills;
    }

    private static List<Money> pounds(String... amounts) {
        return List.of(amounts).stream()
                .map(amount -> Money.parse(amount, Money.GBP).orElseThrow())
                .toList();
    }

    @Test
    void m3WhatACouncilPaysByTariffIsNotMovedByOneThatJoins() {
        Charging charging = charging(
                Map.of("corby", 3650L, "kettering", 3650L),
                List.of(stay("corby", APRIL, null), stay("kettering", OCTOBER, null)),
                version(1, tariff("1"), APRIL, null));
        SortedMap<String, List<Money>> bills = bills(charging, Billing.QUARTERLY);
        assertEquals(pounds("915.00", "915.00", "910.00", "910.00"), bills.get("corby"));
        assertEquals(pounds("910.00", "910.00"), bills.get("kettering"));
    }

    @Test
    void m3ATariffThatChangesIsDueByItsDays() {
        Charging charging = charging(
                Map.of("corby", 3650L, "kettering", 3650L),
                List.of(stay("corby", APRIL, null), stay("kettering", APRIL, null)),
                version(1, tariff("1"), APRIL, OCTOBER.minusDays(1)),
                version(2, tariff("3"), OCTOBER, null));
        SortedMap<String, List<Money>> bills = bills(charging, Billing.QUARTERLY);
        assertEquals(pounds("915.00", "915.00", "2730.00", "2730.00"), bills.get("corby"));
        assertEquals(bills.get("corby"), bills.get("kettering"));
    }

    @Test
    void m3WhoLeavesHasPaidItsDaysByThen() {
        Charging charging = charging(
                Map.of("corby", 3650L, "kettering", 3650L),
                List.of(stay("corby", APRIL, null), stay("kettering", APRIL, OCTOBER.minusDays(1))),
                version(1, tariff("1"), APRIL, null));
        SortedMap<String, List<Money>> bills = bills(charging, Billing.QUARTERLY);
        assertEquals(pounds("915.00", "915.00", "910.00", "910.00"), bills.get("corby"));
        assertEquals(pounds("915.00", "915.00"), bills.get("kettering").subList(0, 2));
        assertTrue(bills.get("kettering").stream().skip(2).allMatch(Money.NOTHING::equals));
    }

    @Test
    void m4TheExplanationOfTheKeySaysWhatTheDaysSay() {
        Charging charging = charging(
                Map.of("corby", 3650L, "kettering", 1234L),
                List.of(stay("corby", APRIL, null), stay("kettering", OCTOBER, null)),
                version(1, tariff("1.25"), APRIL, null));
        PoolShares pool = charging.apportionment().pools().get(0);
        List<YearShares.Segment> days = charging.shares().pools().get(0).segments();
        for (int i = 0; i < days.size(); i++) {
            Working unit = pool.working().parts().get(i).parts().get(0);
            assertEquals(days.get(i).pounds(), told(unit));
        }
    }

    private static Map<String, Fraction> told(Working unit) {
        Map<String, Fraction> told = new TreeMap<>();
        for (Fact fact : unit.result()) {
            String[] number = (fact.value() + "/1").split("/");
            told.put(fact.organisation(), Fraction.of(Long.parseLong(number[0]), Long.parseLong(number[1])));
        }
        return told;
    }

    /** A year with up to three keys and councils that come and go. */
    @Property(tries = 400)
    void m5TheBillsOfAYearSumToTheAnnualChargeAndEachIsByDays(
            @ForAll @Size(3) List<@LongRange(min = 1, max = 2_000_000) Long> units,
            @ForAll @IntRange(min = 1, max = 180) int first,
            @ForAll @IntRange(min = 181, max = 360) int second,
            @ForAll @IntRange(min = 0, max = 364) int joins,
            @ForAll @IntRange(min = 0, max = 364) int leaves,
            @ForAll @Size(3) List<@LongRange(min = 0, max = 30_000) Long> tariffs,
            @ForAll boolean mixed,
            @ForAll Billing billing) {
        Map<String, Long> volumes = Map.of("alfa", units.get(0), "bravo", units.get(1), "charlie", units.get(2));
        List<Stay> stays = List.of(
                stay("alfa", APRIL, null),
                stay("bravo", APRIL.plusDays(joins), null),
                stay("charlie", APRIL.minusYears(1), APRIL.plusDays(leaves)));
        List<Fraction> prices =
                tariffs.stream().map(tariff -> Fraction.of(tariff, 700)).toList();
        Key third = mixed ? new Fixed(Map.of("alfa", Fraction.of(100, 1))) : tariff(prices.get(2));
        Charging charging = charging(
                volumes,
                stays,
                version(1, tariff(prices.get(0)), APRIL, APRIL.plusDays(first - 1L)),
                version(2, tariff(prices.get(1)), APRIL.plusDays(first), APRIL.plusDays(second - 1L)),
                version(3, third, APRIL.plusDays(second), null));
        for (CouncilShare share : charging.apportionment().pools().get(0).councils()) {
            Money billed = bills(charging, billing).getOrDefault(share.council(), List.of()).stream()
                    .reduce(Money.NOTHING, Money::plus);
            assertEquals(share.shared(), billed, share.council());
        }
        charging.shares().pools().get(0).segments().stream()
                .filter(days -> !mixed || days.from().isBefore(APRIL.plusDays(second)))
                .forEach(days -> days.pounds().forEach((council, pounds) -> {
                    Fraction price = prices.get(
                            days.from().isBefore(APRIL.plusDays(first))
                                    ? 0
                                    : days.from().isBefore(APRIL.plusDays(second)) ? 1 : 2);
                    long length = ChronoUnit.DAYS.between(days.from(), days.to()) + 1;
                    Fraction expected =
                            price.times(Fraction.of(volumes.get(council), 1)).times(Fraction.of(length, 365));
                    Fraction apart = pounds.minus(expected);
                    Fraction distance = apart.signum() < 0 ? Fraction.ZERO.minus(apart) : apart;
                    assertTrue(distance.compareTo(PENNY) < 0, council + " " + days.from() + ": " + apart);
                }));
    }
}
