package org.concordat.benefits.model;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;

/**
 * What a benefit was planned to come to, and what it did, by financial year; a year without an actual amount is not known yet, which is
 * not the same as nothing.
 *
 * @param benefit its name
 */
public record YearAmounts(String benefit, SortedMap<Period, Money> planned, SortedMap<Period, Money> actual) {

    /** Keeps its own copies. */
    public YearAmounts {
        planned = Collections.unmodifiableSortedMap(new TreeMap<>(planned));
        actual = Collections.unmodifiableSortedMap(new TreeMap<>(actual));
    }
}
