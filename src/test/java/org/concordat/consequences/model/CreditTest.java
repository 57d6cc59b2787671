package org.concordat.consequences.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.agreements.model.CreditTerms;
import org.concordat.agreements.model.CreditTerms.Charge;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.consequences.model.Credit.Claim;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule B3: what is credited for points or a shortfall, and what the caps leave of it. */
class CreditTest {

    private static final BigDecimal RATE = new BigDecimal("2.5");

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    /** Charges such as {@code licensing 12000 month, waste 90000 year}. */
    private static CreditTerms terms(String charges, String capPerService, String capInAggregate) {
        List<Charge> all = Stream.of(charges.split(", "))
                .map(charge -> charge.split(" "))
                .map(c -> new Charge(c[0], new MoneyText(c[1], "GBP"), c[2]))
                .toList();
        return new CreditTerms("points", RATE, all, number(capPerService), number(capInAggregate));
    }

    /** Claims such as {@code licensing 3, waste 1}: points of a service; each service level has the service's name. */
    private static List<Claim> claims(String text) {
        Map<String, Integer> units = new HashMap<>();
        return Stream.of(text.split(", "))
                .map(claim -> claim.split(" "))
                .map(c -> new Claim(
                        c[0],
                        units.merge(c[0], 1, Integer::sum) - 1,
                        c[0],
                        new Ground.Points(Integer.parseInt(c[1]), RATE)))
                .toList();
    }

    private static String amounts(Credit credit) {
        return credit.lines().stream().map(line -> line.amount().amount()).collect(Collectors.joining(" ")) + " = "
                + credit.total().amount();
    }

    @ParameterizedTest(name = "B3 {1} points of {0}, in a {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            licensing 12000 month                     | licensing 3                          | month   | 900.00 = 900.00
            licensing 12000 month                     | licensing 0                          | month   | 0.00 = 0.00
            licensing 12000 month                     | licensing 1                          | quarter | 900.00 = 900.00
            licensing 12000 month                     | licensing 1                          | year    | 3600.00 = 3600.00
            licensing 12000 quarter                   | licensing 1                          | month   | 100.00 = 100.00
            licensing 1000 year                       | licensing 1                          | month   | 2.08 = 2.08
            licensing 1000 year                       | licensing 12                         | month   | 25.00 = 25.00
            licensing 1000 year, waste 1000 year      | licensing 1, waste 1                 | month   | 2.09 2.08 = 4.17
            licensing 1000 year                       | licensing 1, licensing 1             | month   | 2.09 2.08 = 4.17
            licensing 1000 year, waste 500 year       | licensing 1, waste 1, licensing 2    | month   | 2.08 4.17 1.04 = 7.29
            licensing 0.10 month                      | licensing 1                          | month   | 0.00 = 0.00
            licensing 0.10 month                      | licensing 2                          | month   | 0.01 = 0.01
            """)
    void byPoints(String charges, String claims, String length, String amounts) {
        Period.Length of = Period.Length.parse(length).orElseThrow();
        assertEquals(amounts, amounts(Credit.of(terms(charges, null, null), of, claims(claims))));
    }

    @ParameterizedTest(name = "B3 caps of {0} % a service and {1} % in aggregate: {2}, {3} applied")
    @CsvSource(
            nullValues = "-",
            value = {
                // 12,000 and 8,000 a month; claimed are 3,000 (25 %) and 400 (5 %)
                "-,     -,    3000.00 400.00 = 3400.00, none",
                "25,    -,    3000.00 400.00 = 3400.00, none",
                "24,    -,    2880.00 400.00 = 3280.00, licensing",
                "4,     -,    480.00 320.00 = 800.00,   licensing waste",
                "-,     17,   3000.00 400.00 = 3400.00, none",
                "-,     10,   1764.71 235.29 = 2000.00, all",
                // 10 % of each are 1,200 and 400, which are 8 % of all
                "10,    8,    1200.00 400.00 = 1600.00, licensing",
                "10,    7,    1050.00 350.00 = 1400.00, licensing all",
                "100,   100,  3000.00 400.00 = 3400.00, none",
                "0.01,  -,    1.20 0.80 = 2.00,         licensing waste"
            })
    void caps(String perService, String inAggregate, String amounts, String applied) {
        CreditTerms terms = terms("licensing 12000 month, waste 8000 month", perService, inAggregate);
        Credit credit = Credit.of(terms, Period.Length.MONTH, claims("licensing 10, waste 2"));
        assertEquals(amounts, amounts(credit));
        String names = credit.caps().stream()
                .filter(Credit.Cap::applied)
                .map(cap -> cap.service().orElse("all"))
                .collect(Collectors.joining(" "));
        assertEquals(applied, names.isEmpty() ? "none" : names);
    }

    @ParameterizedTest(name = "B3 missed by {0} points of percent, of {1} of the charge: {2}")
    @CsvSource({
        "5,      1,   600.00",
        "0.05,   1,   6.00",
        "0,      1,   0.00",
        "100,    1,   12000.00",
        "5,      1/4, 150.00",
        "10/3,   1/3, 133.33",
        "1/7,    2/9, 3.81"
    })
    void byShortfall(String missedBy, String share, String amount) {
        CreditTerms terms = terms("licensing 12000 month", null, null);
        Ground ground = new Ground.Shortfall(fraction(missedBy), fraction(share));
        Credit credit = Credit.of(terms, Period.Length.MONTH, List.of(new Claim("answered", 0, "licensing", ground)));
        assertEquals(amount, credit.total().amount());
    }

    private static Fraction fraction(String text) {
        String[] parts = text.split("/");
        Fraction over = parts.length == 1 ? Fraction.ONE : Fraction.of(new BigDecimal(parts[1]));
        return Fraction.of(new BigDecimal(parts[0])).over(over);
    }

    @Test
    void b3WhatIsCountedOutNeverMakesACredit() {
        CreditTerms terms = terms("licensing 12000 month", "10", "10");
        Claim claim = new Claim("answered", 0, "licensing", new Ground.None("the target is met"));
        Credit credit = Credit.of(terms, Period.Length.MONTH, List.of(claim));
        assertEquals("0.00 = 0.00", amounts(credit));
        assertEquals(2, credit.caps().size());
        assertEquals(
                0,
                Credit.of(terms, Period.Length.MONTH, new ArrayList<>()).lines().size());
    }
}
