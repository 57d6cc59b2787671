package org.concordat.benefits.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;
import org.junit.jupiter.api.Test;

/** Sums of benefits (rule R2). */
class BenefitSumTest {

    private static SortedMap<Period, Money> amounts(String... yearAndPounds) {
        SortedMap<Period, Money> amounts = new TreeMap<>();
        for (String each : yearAndPounds) {
            String[] parts = each.split(" ");
            amounts.put(
                    Period.parse(parts[0]).orElseThrow(),
                    Money.parse(parts[1], "GBP").orElseThrow());
        }
        return amounts;
    }

    private static String text(Money money) {
        return money == null ? "-" : money.amount();
    }

    private static List<String> told(List<BenefitSum.Year> years) {
        return years.stream()
                .map(y -> y.year() + ": " + text(y.planned()) + " " + text(y.actual()) + " " + text(y.difference())
                        + " "
                        + y.awaited() + " | " + text(y.cumulativePlanned()) + " " + text(y.cumulativeActual()) + " "
                        + text(y.cumulativeDifference()))
                .toList();
    }

    @Test
    void r2AYearThatIsNotKnownYetIsNoZero() {
        YearAmounts one = new YearAmounts(
                "one", amounts("FY2026-27 100.00", "FY2027-28 200.00", "FY2028-29 300.00"), amounts("FY2026-27 90.00"));
        YearAmounts other =
                new YearAmounts("other", amounts("FY2026-27 10.50"), amounts("FY2026-27 12.00", "FY2027-28 1.00"));
        assertEquals(
                List.of(
                        "FY2026-27: 110.50 102.00 -8.50 0 | 110.50 102.00 -8.50",
                        "FY2027-28: 200.00 1.00 1.00 1 | 310.50 103.00 -7.50",
                        "FY2028-29: 300.00 - - 1 | 610.50 103.00 -7.50"),
                told(BenefitSum.of(List.of(one, other))));
    }

    @Test
    void r2WhereNothingIsKnownThereIsNoDifference() {
        assertEquals(
                List.of("FY2026-27: 1.00 - - 1 | 1.00 - -"),
                told(BenefitSum.of(List.of(new YearAmounts("one", amounts("FY2026-27 1.00"), amounts())))));
        assertEquals(List.of(), BenefitSum.of(List.of()));
    }

    @Test
    void r2EveryYearNamesItsParts() {
        List<BenefitSum.Year> years = BenefitSum.of(List.of(
                new YearAmounts("one", amounts("FY2026-27 1.00"), amounts()),
                new YearAmounts("other", amounts(), amounts("FY2027-28 2.00"))));
        assertEquals(
                List.of("one", "other"),
                years.stream()
                        .flatMap(y -> y.parts().stream())
                        .map(BenefitSum.Part::benefit)
                        .toList());
        assertEquals("2.00", years.get(1).parts().get(0).difference().amount());
    }

    @Property
    void r2TheLastYearsSumIsThatOfAllYears(@ForAll @Size(max = 12) List<@LongRange(max = 1_000_000) Long> pence) {
        List<YearAmounts> benefits = new ArrayList<>();
        Period year = Period.parse("FY2026-27").orElseThrow();
        long sum = 0;
        for (long each : pence) {
            SortedMap<Period, Money> planned = new TreeMap<>();
            planned.put(each % 2 == 0 ? year : year.next(), Money.ofPence(each));
            SortedMap<Period, Money> actual = new TreeMap<>();
            if (each % 3 == 0) {
                actual.put(year, Money.ofPence(each / 3));
            }
            benefits.add(new YearAmounts("benefit-" + benefits.size(), planned, actual));
            sum += each;
        }
        List<BenefitSum.Year> years = BenefitSum.of(benefits);
        long cumulative = years.isEmpty()
                ? 0
                : years.get(years.size() - 1).cumulativePlanned().pence();
        assertEquals(sum, cumulative);
        for (BenefitSum.Year each : years) {
            assertEquals(
                    each.planned().pence(),
                    each.parts().stream().mapToLong(p -> p.planned().pence()).sum());
        }
    }
}
