package org.concordat.consequences;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.concordat.agreements.model.CreditTerms;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.catalogue.model.MeasureKind;
import org.concordat.consequences.model.Credit;
import org.concordat.consequences.model.Credit.Claim;
import org.concordat.consequences.model.Ground;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Period;
import org.concordat.performance.ResultView;
import org.concordat.performance.ResultView.Unit;

/**
 * Makes the credits of results (rule B3), be they of what was signed or of a draft.
 *
 * @param terms of one agreement; null for no credits
 * @param length of the results' period
 */
public record CreditMaker(CreditTerms terms, Period.Length length) {

    private static final Fraction HUNDRED = Fraction.of(100, 1);

    /**
     * What is credited for a council in a period under versions of one agreement, be they those that were signed or a draft.
     *
     * @param results of the council as a whole, of whatever service levels
     */
    public static Credit of(
            String council, Period period, Collection<TermsInForce> versions, List<ResultView> results) {
        return Agreed.of(council, period, versions, results)
                .map(agreed ->
                        new CreditMaker(agreed.terms().text().credits(), period.length()).credit(agreed.results()))
                .orElse(Credit.NONE);
    }

    /**
     * What is credited in one period of one agreement.
     *
     * @param results of the council as a whole, one for each service level whose own period this is
     */
    public Credit credit(List<ResultView> results) {
        if (terms == null || !terms.arise()) {
            return Credit.NONE;
        }
        List<Claim> claims = new ArrayList<>();
        for (ResultView result : results) {
            for (int unit = 0; unit < result.units().size(); unit++) {
                claims.add(new Claim(
                        result.serviceLevel(),
                        unit,
                        result.service(),
                        ground(result, result.units().get(unit))));
            }
        }
        return Credit.of(terms, length, claims);
    }

    private Ground ground(ResultView result, Unit unit) {
        String why = Failures.why(result, unit);
        if (!why.isEmpty()) {
            return new Ground.None(why);
        }
        return CreditTerms.POINTS.equals(terms.basis())
                ? new Ground.Points(unit.points(), terms.rate())
                : new Ground.Shortfall(missedBy(result, unit), share(result, unit));
    }

    /** Whichever way is better: the target was missed, so what lies between is what is missing. */
    private static Fraction missedBy(ResultView result, Unit unit) {
        Fraction difference = Fraction.of(unit.target()).minus(reached(result, unit));
        return difference.signum() < 0 ? Fraction.ZERO.minus(difference) : difference;
    }

    /** What the unit reached, in percent: by the number that decided its band. */
    private static Fraction reached(ResultView result, Unit unit) {
        if (unit.rounded() != null) {
            return Fraction.of(unit.rounded());
        }
        Fraction ratio = Fraction.of(unit.numerator(), unit.denominator());
        boolean share = MeasureKind.TIMELINESS.text().equals(result.kind())
                || MeasureKind.RATIO.text().equals(result.kind());
        return share ? ratio.times(HUNDRED) : ratio;
    }

    private static Fraction share(ResultView result, Unit unit) {
        BigDecimal all = result.units().stream().map(Unit::denominator).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Fraction.of(unit.denominator(), all);
    }
}
