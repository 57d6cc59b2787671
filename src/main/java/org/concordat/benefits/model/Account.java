package org.concordat.benefits.model;

import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;

/**
 * A financial year of a provider that puts its surplus back (rule R4).
 *
 * @param share percent of a surplus that is put back
 * @param reinvested all that was put back in the year
 */
public record Account(Period year, Money revenue, Money cost, Fraction share, Money reinvested) {

    /** What is left of the revenue; negative for a loss. */
    public Money surplus() {
        return revenue.minus(cost);
    }

    /** What of a surplus is to be put back, to the penny, half-up; nothing of a loss. */
    public Money putBack() {
        Money surplus = surplus();
        return surplus.pence() > 0 ? Money.rounded(surplus.exact().times(Fraction.percent(share))) : Money.NOTHING;
    }

    /** A loss, as a positive amount; nothing where there is none. */
    public Money loss() {
        Money surplus = surplus();
        return surplus.pence() < 0 ? Money.NOTHING.minus(surplus) : Money.NOTHING;
    }
}
