package org.concordat.costs.model;

import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;

/**
 * What a council bears of a pool in a year.
 *
 * @param share of what the members share, out of one, exactly; of what is charged, where the key does not charge the whole
 * @param shared that share in pounds, rounded once (rule M1)
 * @param extras what is charged to this council only
 */
public record CouncilShare(String council, Fraction share, Money shared, Money extras) {

    /** All that the council bears of the pool. */
    public Money amount() {
        return shared.plus(extras);
    }
}
