package org.concordat.benefits.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a surplus (rule R4). */
class BalanceTest {

    private static Money pounds(String amount) {
        return Money.parse(amount, "GBP").orElseThrow();
    }

    private static Account account(String year, String revenue, String cost, String share, String reinvested) {
        return new Account(
                Period.parse(year).orElseThrow(),
                pounds(revenue),
                pounds(cost),
                Fraction.of(new BigDecimal(share)),
                pounds(reinvested));
    }

    @ParameterizedTest(name = "R4: {0} earned, {1} spent, {2} % put back: {3}")
    @CsvSource({
        "1000.00, 800.00, 65, 130.00",
        "1000.00, 800.00, 100, 200.00",
        "1000.00, 800.00, 0, 0.00",
        "1000.00, 999.99, 65, 0.01",
        "1000.00, 999.99, 49.9999, 0.00",
        "1000.00, 999.99, 50, 0.01",
        "1000.00, 1000.00, 65, 0.00",
        "800.00, 1000.00, 65, 0.00"
    })
    void r4TheShareOfASurplusIsPutBack(String revenue, String cost, String share, String putBack) {
        assertEquals(
                putBack,
                account("FY2026-27", revenue, cost, share, "0.00").putBack().amount());
    }

    private static List<String> told(Account... accounts) {
        return Balance.of(List.of(accounts)).stream()
                .map(b -> b.account().year() + " " + b.carriedIn().amount() + " "
                        + b.lossCovered().amount() + " " + b.available().amount() + " "
                        + b.carriedOut().amount() + (b.isOverdrawn() ? " overdrawn" : ""))
                .toList();
    }

    @Test
    void r4WhatIsNotPutBackIsCarriedOn() {
        assertEquals(
                List.of("FY2025-26 0.00 0.00 130.00 30.00", "FY2026-27 30.00 0.00 95.00 0.00"),
                told(
                        account("FY2026-27", "200.00", "100.00", "65", "95.00"),
                        account("FY2025-26", "1000.00", "800.00", "65", "100.00")));
    }

    @Test
    void r4ALossTakesFromWhatIsCarriedAsFarAsItGoes() {
        assertEquals(
                List.of(
                        "FY2025-26 0.00 0.00 130.00 130.00",
                        "FY2026-27 130.00 50.00 80.00 60.00",
                        "FY2027-28 60.00 60.00 0.00 0.00",
                        "FY2028-29 0.00 0.00 10.00 10.00"),
                told(
                        account("FY2025-26", "1000.00", "800.00", "65", "0.00"),
                        account("FY2026-27", "100.00", "150.00", "65", "20.00"),
                        account("FY2027-28", "0.00", "1000.00", "65", "0.00"),
                        account("FY2028-29", "10.00", "0.00", "100", "0.00")));
    }

    @Test
    void r4MoreThanThereIsIsOverdrawn() {
        assertEquals(
                List.of("FY2026-27 0.00 0.00 65.00 -0.01 overdrawn"),
                told(account("FY2026-27", "200.00", "100.00", "65", "65.01")));
        assertEquals(
                List.of("FY2026-27 0.00 0.00 65.00 0.00"),
                told(account("FY2026-27", "200.00", "100.00", "65", "65.00")));
    }

    /** All that was ever put by, less all that was covered, is what was put back and what is left. */
    @Property
    void r4NothingIsLostFromYearToYear(
            @ForAll @Size(max = 8) List<@LongRange(min = -100_000, max = 100_000) Long> surpluses) {
        List<Account> accounts = new ArrayList<>();
        Period year = Period.parse("FY2020-21").orElseThrow();
        for (long surplus : surpluses) {
            accounts.add(new Account(
                    year,
                    Money.ofPence(Math.max(0, surplus)),
                    Money.ofPence(Math.max(0, -surplus)),
                    Fraction.of(65, 1),
                    Money.ofPence(surplus > 0 ? surplus / 2 : 0)));
            year = year.next();
        }
        List<Balance> balances = Balance.of(accounts);
        long in = balances.stream()
                .mapToLong(b -> b.account().putBack().pence() - b.lossCovered().pence())
                .sum();
        long out = accounts.stream().mapToLong(a -> a.reinvested().pence()).sum();
        long left = balances.isEmpty()
                ? 0
                : balances.get(balances.size() - 1).carriedOut().pence();
        assertEquals(in, out + left);
        balances.forEach(b -> assertTrue(b.available().pence() >= 0 && !b.isOverdrawn()));
    }
}
