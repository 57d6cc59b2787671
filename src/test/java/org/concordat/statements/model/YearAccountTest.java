package org.concordat.statements.model;

import static org.concordat.statements.model.Figured.from;
import static org.concordat.statements.model.Figured.one;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.costs.model.Stay;
import org.concordat.kernel.Money;
import org.concordat.kernel.Rejected;
import org.concordat.statements.model.Figured.Run;
import org.concordat.statements.model.GainShare.Band;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A year from its bills to its reconciliation, to the penny (rules M1, M3, M5, M6). */
class YearAccountTest {

    private static final Map<String, Integer> THREE = Map.of("alfa", 1, "bravo", 1, "charlie", 1);

    private static Run quarterly() {
        return new Run(Billing.QUARTERLY, Successions.NONE);
    }

    @Test
    void m1_billsRoundOncePerPoolAndPeriodAndTheLastIsTheAnnualShareLessTheBillsSent() {
        Run run = quarterly();
        for (int bill = 1; bill <= 4; bill++) {
            YearAccount.Bills bills = run.bill(one("100.00", from(4, 1, THREE)));
            Money sum = bills.statements().stream().map(Statement::amount).reduce(Money.NOTHING, Money::plus);
            assertEquals("25.00", sum.amount());
        }
        assertEquals(List.of("8.34", "8.33", "8.33", "8.34"), run.amounts("alfa"));
        assertEquals(List.of("8.33", "8.34", "8.33", "8.33"), run.amounts("bravo"));
        assertEquals(List.of("8.33", "8.33", "8.34", "8.33"), run.amounts("charlie"));
    }

    @Test
    void m3_aKeyThatChangesWithinTheYearBillsByDaysAndEndsWithTheAnnualShares() {
        Run run = new Run(Billing.MONTHLY, Successions.NONE);
        YearShares budget = one(
                "100000.00", from(4, 1, Map.of("alfa", 74, "bravo", 26)), from(10, 3, Map.of("alfa", 82, "bravo", 18)));
        for (int bill = 1; bill <= 12; bill++) {
            run.bill(budget);
        }
        assertEquals("77945.21", run.year().get("alfa").amount().amount());
        assertEquals("22054.79", run.year().get("bravo").amount().amount());
        assertEquals(
                run.amounts("alfa").get(1),
                run.amounts("alfa").get(4),
                "bills under one key are equal instalments, whatever the days of the month");
    }

    @Test
    void m5_aJoinerIsBilledFromItsFirstDayAndALeaverUpToItsLast() {
        Run run = quarterly();
        YearShares budget =
                one("36500.00", from(4, 1, Map.of("alfa", 1, "bravo", 1)), from(10, 1, Map.of("alfa", 1, "joiner", 1)));
        for (int bill = 1; bill <= 4; bill++) {
            run.bill(budget);
        }
        assertEquals(List.of("4575.00", "4575.00"), run.amounts("bravo"), "once it has left there is nothing to say");
        assertEquals(List.of("4550.00", "4550.00"), run.amounts("joiner"));
        assertEquals("18250.00", run.year().get("alfa").amount().amount());
    }

    @Test
    void m5_whatIsPutRightOfALeaverComesInALaterBill() {
        Run run = quarterly();
        YearShares first = one("36500.00", from(4, 1, Map.of("alfa", 1, "bravo", 1)), from(7, 1, Map.of("alfa", 1)));
        YearShares more = one("73000.00", from(4, 1, Map.of("alfa", 1, "bravo", 1)), from(7, 1, Map.of("alfa", 1)));
        run.bill(first);
        run.bill(first);
        run.bill(more);
        run.bill(more);
        assertEquals(List.of("4550.00", "4550.00"), run.amounts("bravo"));
    }

    @Test
    void m5_aRestatedBudgetIsCaughtUpWithByTheNextBill() {
        Run run = quarterly();
        run.bill(one("400.00", from(4, 1, Map.of("alfa", 1, "bravo", 3))));
        run.bill(one("480.00", from(4, 1, Map.of("alfa", 1, "bravo", 3))));
        run.bill(one("480.00", from(4, 1, Map.of("alfa", 1, "bravo", 1))));
        assertEquals(List.of("25.00", "35.00", "120.00"), run.amounts("alfa"));
        assertEquals(List.of("75.00", "105.00", "0.00"), run.amounts("bravo"));
    }

    @Test
    void m5_aPoolThatIsNoMoreIsRefunded() {
        Run run = quarterly();
        run.bill(one("400.00", from(4, 1, Map.of("alfa", 1))));
        run.bill(YearShares.NONE);
        assertEquals(List.of("100.00", "-100.00"), run.amounts("alfa"));
    }

    @Test
    void m5_balancesAreBudgetLessOutturn() {
        Run run = quarterly();
        for (int bill = 1; bill <= 4; bill++) {
            run.bill(one("1000.00", from(4, 1, THREE)));
        }
        YearAccount.Reconciliation made = run.reconcile(one("900.01", from(4, 1, THREE)), GainShare.NONE);
        assertEquals("99.99", made.gain().difference().amount());
        assertEquals(
                List.of("-33.33", "-33.33", "-33.33"),
                made.statements().stream().map(s -> s.amount().amount()).toList());
        assertEquals("300.01", run.year().get("alfa").amount().amount());
    }

    @ParameterizedTest(name = "M6: budget {0}, outturn {1}: the provider has {2} of it, councils pay {3}")
    @CsvSource({
        "1000.00, 1000.00,    0.00, 1000.00",
        "1000.00,  980.00,    0.00,  980.00",
        "1000.00,  950.00,   15.00,  965.00",
        "1000.00,  900.00,   40.00,  940.00",
        "1000.00,  800.00,  140.00,  940.00",
        "1000.00, 1050.00,  -25.00, 1025.00",
        "1000.00, 1150.00, -100.00, 1050.00",
        "1000.01,  980.00,    0.00,  980.00"
    })
    void m6_theDifferenceIsSharedByBands(String budget, String outturn, String provider, String paid) {
        GainShare terms = new GainShare(
                List.of(band("2", "0"), band("10", "50"), band(null, "100")),
                List.of(band("5", "50"), band(null, "75")));
        Run run = quarterly();
        for (int bill = 1; bill <= 4; bill++) {
            run.bill(one(budget, from(4, 1, THREE)));
        }
        YearAccount.Reconciliation made = run.reconcile(one(outturn, from(4, 1, THREE)), terms);
        Money all = run.year().values().stream().map(Statement::amount).reduce(Money.NOTHING, Money::plus);
        assertEquals(provider, made.gain().provider().amount());
        assertEquals(paid, all.amount());
    }

    private static Band band(String upTo, String provider) {
        return new Band(upTo == null ? null : new BigDecimal(upTo), new BigDecimal(provider));
    }

    @Test
    void m5_whatIsStatedOfACouncilThatHasEndedPassesToItsSuccessorsAndItsBillsStay() {
        Run run = new Run(Billing.QUARTERLY, succeeded("bravo", "north", "60", "south", "40"));
        for (int bill = 1; bill <= 4; bill++) {
            run.bill(one(
                    "400.00", from(4, 1, Map.of("alfa", 1, "bravo", 1)), from(10, 1, Map.of("alfa", 1, "north", 1))));
        }
        run.reconcile(
                one("500.00", from(4, 1, Map.of("alfa", 1, "bravo", 1)), from(10, 1, Map.of("alfa", 1, "north", 1))),
                GainShare.NONE);
        Map<String, Statement> year = run.year();
        assertEquals("100.27", year.get("bravo").amount().amount());
        assertEquals("10.03", year.get("south").amount().amount());
        assertEquals(
                "15.04",
                year.get("north")
                        .amount(item -> item.kind() == Item.Kind.SUCCESSION)
                        .amount());
        assertEquals("125.34", year.get("bravo").amount(Item::isCost).amount());
    }

    /** What is stated for a period that reaches its next stay is its own, the reconciliation among it; one that touches the stay before is none. */
    @ParameterizedTest(name = "G5: back on {0}, bravo is told {1}, north {2}")
    @CsvSource({
        "2026-10-01, 50.00 50.00 0.00 0.00 0.00, 100.00 50.00 25.00",
        "2026-10-02, 50.00 50.00 200.00 100.00 50.00,",
        "2027-01-01, 50.00 50.00 0.00 100.00 50.00, 100.00",
        "2027-04-01, 50.00 50.00 0.00 0.00 50.00, 100.00 50.00",
        "2027-04-02, 50.00 50.00 0.00 0.00 0.00, 100.00 50.00 25.00"
    })
    void g5_whatIsStatedOfACouncilThatIsBackIsItsOwnAgain(LocalDate back, String bravo, String north) {
        List<Stay> stays = List.of(
                new Stay("bravo", LocalDate.of(2020, 4, 1), LocalDate.of(2026, 9, 30)), new Stay("bravo", back, null));
        Run run = new Run(
                Billing.QUARTERLY,
                succeeded("bravo", "north", "50", "south", "50").until(Map.of("bravo", stays)));
        run.bill(one("200.00", from(4, 1, Map.of("bravo", 1))));
        run.bill(one("200.00", from(4, 1, Map.of("bravo", 1))));
        run.bill(one("400.00", from(4, 1, Map.of("bravo", 1))));
        run.bill(one("400.00", from(4, 1, Map.of("bravo", 1))));
        run.reconcile(one("450.00", from(4, 1, Map.of("bravo", 1))), GainShare.NONE);
        assertEquals(bravo, String.join(" ", run.amounts("bravo")));
        assertEquals(north == null ? "" : north, String.join(" ", run.amounts("north")));
    }

    /** Succeeded by north in July, back in October, succeeded by south in January. */
    @Test
    void g5_whoIsBackIsSucceededAgainByAnother() {
        List<Stay> stays = List.of(
                new Stay("bravo", LocalDate.of(2020, 4, 1), LocalDate.of(2026, 6, 30)),
                new Stay("bravo", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)));
        Successions both = new Successions(List.of(
                succession("bravo", LocalDate.of(2027, 1, 1), "south"),
                succession("bravo", LocalDate.of(2026, 7, 1), "north")));
        Run run = new Run(Billing.QUARTERLY, both.until(Map.of("bravo", stays)));
        for (int i = 0; i < 4; i++) {
            run.bill(one("400.00", from(4, 1, Map.of("bravo", 1))));
        }
        run.reconcile(one("450.00", from(4, 1, Map.of("bravo", 1))), GainShare.NONE);
        assertEquals("100.00 0.00 100.00 0.00 0.00", String.join(" ", run.amounts("bravo")));
        assertEquals("100.00", String.join(" ", run.amounts("north")));
        assertEquals("100.00 50.00", String.join(" ", run.amounts("south")));
        Run never = new Run(Billing.QUARTERLY, both.until(Map.of()));
        for (int i = 0; i < 4; i++) {
            never.bill(one("400.00", from(4, 1, Map.of("bravo", 1))));
        }
        assertEquals("100.00 100.00", String.join(" ", never.amounts("north")), "the later one has its place");
        assertEquals("100.00", String.join(" ", never.amounts("south")));
    }

    private static Successions.Succession succession(String council, LocalDate from, String by) {
        return new Successions.Succession(council, from, new TreeMap<>(Map.of(by, BigDecimal.valueOf(100))));
    }

    /** Alfa is succeeded by bravo, and bravo by alfa when that is back; else by nobody in the end. */
    @Test
    void g5_aCircleIsNoneWhereSomebodyIsBack() {
        Successions both = new Successions(List.of(
                succession("alfa", LocalDate.of(2026, 7, 1), "bravo"),
                succession("bravo", LocalDate.of(2027, 1, 1), "alfa")));
        Stay back = new Stay("alfa", LocalDate.of(2026, 10, 1), null);
        assertTrue(both.until(Map.of("alfa", List.of(back))).hold());
        assertFalse(both.until(Map.of()).hold());
        Run run = new Run(Billing.QUARTERLY, both.until(Map.of()));
        YearShares budget = one("400.00", from(4, 1, Map.of("alfa", 1)));
        run.bill(budget);
        run.bill(budget);
        run.bill(budget);
        assertEquals("M5", assertThrows(Rejected.class, () -> run.bill(budget)).rule());
    }

    private static Successions succeeded(String council, String one, String part, String other, String rest) {
        return new Successions(List.of(new Successions.Succession(
                council,
                LocalDate.of(2026, 10, 1),
                new TreeMap<>(Map.of(one, new BigDecimal(part), other, new BigDecimal(rest))))));
    }

    @Test
    void m5_successionsHoldWhereTheyAreWholeAndEnd() {
        assertTrue(succeeded("bravo", "north", "60", "south", "40").hold());
        assertFalse(succeeded("bravo", "north", "60", "south", "30").hold());
        assertFalse(succeeded("bravo", "north", "60", "bravo", "40").hold());
    }

    @Test
    void b3_aCreditComesOnceAndItsRestatementAsADifference() {
        Run run = quarterly();
        YearShares budget = one("400.00", from(4, 1, Map.of("alfa", 1, "bravo", 1)));
        Item credit = new Item(Item.Kind.CREDIT, "2026-04 sla-alfa");
        run.bill(budget);
        run.claims.add("alfa", credit, Money.ofPence(-1234));
        run.bill(budget);
        run.claims.add("alfa", credit, Money.ofPence(234));
        run.bill(budget);
        run.bill(budget);
        run.reconcile(budget, GainShare.NONE);
        assertEquals(List.of("50.00", "37.66", "52.34", "50.00", "0.00"), run.amounts("alfa"));
        assertEquals(
                "-10.00",
                run.year()
                        .get("alfa")
                        .amount(item -> item.kind() == Item.Kind.CREDIT)
                        .amount());
    }

    @ParameterizedTest(name = "M1: {0} in three is {1}")
    @CsvSource({"100.00, 33.34 33.33 33.33", "-100.00, -33.34 -33.33 -33.33", "0.02, 0.01 0.01 0.00"})
    void m1_aRefundMirrorsACharge(String whole, String parts) {
        YearShares.Pool pool = one(whole, from(4, 1, THREE)).pools().get(0);
        assertEquals(
                parts,
                String.join(
                        " ",
                        WholePennies.of(pool.annual()).parts().values().stream()
                                .map(Money::amount)
                                .toList()));
    }
}
