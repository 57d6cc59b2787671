package org.concordat.statements.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;

/**
 * Exact parts of a whole in whole pennies, the whole rounded half-up (rule M1, {@link Money#parts}).
 *
 * @param whole the sum of the parts
 * @param parts by name
 */
public record WholePennies(Money whole, SortedMap<String, Money> parts) {

    /** Nobody else can change them. */
    public WholePennies {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    /** The parts of a whole: pounds, by name. */
    public static WholePennies of(Map<String, Fraction> pounds) {
        Fraction exact = pounds.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        return new WholePennies(Money.rounded(exact), Money.parts(pounds));
    }
}
