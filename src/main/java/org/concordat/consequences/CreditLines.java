package org.concordat.consequences;

import java.math.RoundingMode;
import java.util.List;
import org.concordat.agreements.model.CreditTerms;
import org.concordat.agreements.model.CreditTerms.Charge;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.consequences.model.Credit;
import org.concordat.consequences.model.Ground;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;
import org.concordat.performance.ResultView;
import org.concordat.performance.ResultView.Unit;

/** Tells the lines of a credit with their workings, exact enough to compute them by hand. */
record CreditLines(CreditTerms terms, Period.Length length, List<ResultView> results) {

    private static final int SHOWN_DECIMALS = 2;

    CreditView.Line view(Credit.Line line) {
        ResultView result = results.stream()
                .filter(r -> r.serviceLevel().equals(line.claim().serviceLevel()))
                .findFirst()
                .orElseThrow();
        Unit unit = result.units().get(line.claim().unit());
        Ground ground = line.claim().ground();
        return new CreditView.Line(
                result.id(),
                result.serviceLevel(),
                result.service(),
                unit.areas(),
                unit.band(),
                unit.points(),
                unit.target(),
                unit.value(),
                ground.missed()
                        .map(missed -> missed.rounded(SHOWN_DECIMALS, RoundingMode.HALF_UP))
                        .orElse(null),
                ground.part().toString(),
                shown(line.charge()),
                line.charge().toString(),
                shown(line.claimed()),
                shown(line.capped()),
                MoneyText.of(line.amount()),
                ground.workings(charge(result.service())));
    }

    static MoneyText shown(Fraction pounds) {
        return MoneyText.of(Money.rounded(pounds));
    }

    /** The charge as it was agreed, and which part of it is the period's. */
    private String charge(String service) {
        return terms.charges().stream()
                .filter(charge -> service.equals(charge.service()))
                .findFirst()
                .map(this::charge)
                .orElse("no charge");
    }

    private String charge(Charge charge) {
        Fraction part = Fraction.of(
                length.months(),
                Period.Length.parse(charge.period()).orElseThrow().months());
        String amount = charge.charge().amount();
        return part.equals(Fraction.ONE) ? amount : part + " of " + amount;
    }
}
