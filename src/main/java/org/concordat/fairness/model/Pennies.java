package org.concordat.fairness.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;

/**
 * Shares in whole pennies that sum to the whole (rule M1): each floored, then one penny each to the largest remainders, of equal ones to
 * the first in order of slug. What is computed and compared is exact; this is how it is shown.
 */
public final class Pennies {

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private Pennies() {}

    /**
     * Rounds shares.
     *
     * @param pounds in order of slug; they sum to whole pennies; may be negative
     */
    public static List<Money> of(List<Fraction> pounds) {
        List<BigInteger> floors = new ArrayList<>();
        List<Fraction> remainders = new ArrayList<>();
        Fraction left = Fraction.ZERO;
        for (Fraction share : pounds) {
            BigInteger pence = share.numerator().multiply(HUNDRED);
            BigInteger remainder = pence.mod(share.denominator());
            floors.add(pence.subtract(remainder).divide(share.denominator()));
            remainders.add(new Fraction(remainder, share.denominator()));
            left = left.plus(remainders.get(remainders.size() - 1));
        }
        List<Integer> largest = IntStream.range(0, pounds.size())
                .boxed()
                .sorted(Comparator.<Integer, Fraction>comparing(remainders::get).reversed())
                .limit(left.numerator().divide(left.denominator()).longValueExact())
                .toList();
        largest.forEach(i -> floors.set(i, floors.get(i).add(BigInteger.ONE)));
        return floors.stream()
                .map(pence -> Money.ofPence(pence.longValueExact()))
                .toList();
    }
}
