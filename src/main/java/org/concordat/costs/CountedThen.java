package org.concordat.costs;

import java.math.BigDecimal;

/**
 * What a driver came to for a council when a year was closed, counted of rows that may be erased since.
 *
 * @param stood for what it stood: {@link #ACTUAL}, {@link #ESTIMATE} or {@link #ORIGINAL}
 */
public record CountedThen(String driver, String council, String stood, BigDecimal value) {

    /** The year's actual. */
    static final String ACTUAL = "actual";
    /** Its estimate, counted of the year before. */
    static final String ESTIMATE = "estimate";
    /** The same as it was known when the budget was fixed. */
    static final String ORIGINAL = "original";
}
