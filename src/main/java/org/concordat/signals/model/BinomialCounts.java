package org.concordat.signals.model;

import org.concordat.kernel.Fraction;

/** Which counts a binomial distribution makes likely enough: what the limits of a funnel are read from (rule S2). */
public interface BinomialCounts {

    /** The smallest count that, with all below it, is not less likely than the tail. */
    int lowest(int trials, Fraction rate, Fraction tail);

    /** The largest count that, with all above it, is not less likely than the tail. */
    int highest(int trials, Fraction rate, Fraction tail);
}
