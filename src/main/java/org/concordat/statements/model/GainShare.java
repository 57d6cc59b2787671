package org.concordat.statements.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;

/**
 * How provider and councils share what is spent less, or more, than the budget (rule M6): bands of the difference, each with the percentage
 * of it that is the provider's.
 *
 * @param gain of an underspend, of which the provider keeps its part
 * @param pain of an overspend, of which the provider bears its part
 */
public record GainShare(List<Band> gain, List<Band> pain) {

    /** The councils alone gain and bear. */
    public static final GainShare NONE = new GainShare(List.of(), List.of());

    /** Nobody else can change it. */
    public GainShare {
        gain = List.copyOf(gain);
        pain = List.copyOf(pain);
    }

    /**
     * A band of the difference.
     *
     * @param upTo where it ends, in percent of the budget; null for the last, which has no end
     * @param provider the percentage of what falls into it that is the provider's
     */
    public record Band(BigDecimal upTo, BigDecimal provider) {}

    /**
     * What of the difference falls into a band.
     *
     * @param from where the band begins, in pounds
     * @param to where it ends; empty where it has no end
     * @param within what falls into it
     * @param provider what of that is the provider's, exactly
     */
    public record Portion(Band band, Fraction from, Optional<Fraction> to, Fraction within, Fraction provider) {}

    /**
     * The provider's part of a difference.
     *
     * @param difference budget less outturn: positive where less was spent
     * @param provider what councils pay beyond the outturn; negative where they pay less, since the provider bears it
     */
    public record Part(Money budget, Money outturn, Money difference, List<Portion> portions, Money provider) {}

    /** The provider's part; rounded once, to the penny. */
    public Part of(Money budget, Money outturn) {
        Money difference = budget.minus(outturn);
        boolean less = difference.pence() >= 0;
        Fraction left = Money.ofPence(Math.abs(difference.pence())).exact();
        Fraction whole = Money.ofPence(Math.abs(budget.pence())).exact();
        List<Portion> portions = new ArrayList<>();
        Fraction from = Fraction.ZERO;
        for (Band band : less ? gain : pain) {
            Optional<Fraction> to = Optional.ofNullable(band.upTo()).map(percent -> percent(percent, whole));
            Fraction end = to.filter(limit -> limit.compareTo(left) < 0).orElse(left);
            Fraction within = end.compareTo(from) > 0 ? end.minus(from) : Fraction.ZERO;
            portions.add(new Portion(band, from, to, within, percent(band.provider(), within)));
            from = to.orElse(from);
        }
        Fraction exact = portions.stream().map(Portion::provider).reduce(Fraction.ZERO, Fraction::plus);
        Money provider = Money.rounded(less ? exact : Fraction.ZERO.minus(exact));
        return new Part(budget, outturn, difference, portions, provider);
    }

    private static Fraction percent(BigDecimal percent, Fraction of) {
        return Fraction.percent(Fraction.of(percent)).times(of);
    }
}
