package org.concordat.consequences.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.concordat.agreements.model.CreditTerms;
import org.concordat.agreements.model.CreditTerms.Charge;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.consequences.model.Credit.Claim;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;

/** Rule B3 under any points, charges and caps: lines sum to the total, and no cap is ever passed. */
class CreditPropertiesTest {

    private static final List<String> SERVICES = List.of("animal", "premises", "taxi");
    private static final Fraction HALF_A_PENNY = Fraction.of(1, 200);

    private static CreditTerms terms(List<Integer> pence, int perService, int inAggregate) {
        List<Charge> charges = new ArrayList<>();
        for (int i = 0; i < SERVICES.size(); i++) {
            String amount = Money.ofPence(pence.get(i)).amount();
            charges.add(new Charge(SERVICES.get(i), new MoneyText(amount, "GBP"), i == 1 ? "year" : "month"));
        }
        return new CreditTerms(
                "points",
                new BigDecimal("1.75"),
                charges,
                perService == 0 ? null : BigDecimal.valueOf(perService, 1),
                inAggregate == 0 ? null : BigDecimal.valueOf(inAggregate, 1));
    }

    @Property(tries = 2000)
    void partsSumToTheWholeAndCapsHold(
            @ForAll @Size(3) List<@IntRange(min = 1, max = 50_000_000) Integer> pence,
            @ForAll @Size(max = 9) List<@IntRange(max = 40) Integer> points,
            @ForAll @IntRange(max = 1000) int perService,
            @ForAll @IntRange(max = 1000) int inAggregate) {
        CreditTerms terms = terms(pence, perService, inAggregate);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            claims.add(new Claim(
                    "level-" + i / 2,
                    i % 2,
                    SERVICES.get(i % SERVICES.size()),
                    new Ground.Points(points.get(i), terms.rate())));
        }
        Credit credit = Credit.of(terms, Period.Length.MONTH, claims);
        assertEquals(
                credit.total(), credit.lines().stream().map(Credit.Line::amount).reduce(Money.NOTHING, Money::plus));
        Fraction exact = sum(credit.lines());
        assertEquals(credit.total(), Money.rounded(exact));
        for (Credit.Cap cap : credit.caps()) {
            List<Credit.Line> under = credit.lines().stream()
                    .filter(line -> cap.service().isEmpty()
                            || cap.service().get().equals(line.claim().service()))
                    .toList();
            assertTrue(sum(under).compareTo(cap.most()) <= 0, () -> cap + " is passed");
        }
        for (Credit.Line line : credit.lines()) {
            assertTrue(line.capped().compareTo(line.claimed()) <= 0, () -> line + " is more than was claimed");
        }
        if (credit.caps().stream().noneMatch(Credit.Cap::applied)) {
            credit.lines().forEach(line -> assertEquals(line.claimed(), line.capped()));
        }
        assertTrue(credit.total().exact().minus(exact).compareTo(HALF_A_PENNY) <= 0);
    }

    private static Fraction sum(List<Credit.Line> lines) {
        return lines.stream().map(Credit.Line::capped).reduce(Fraction.ZERO, Fraction::plus);
    }
}
