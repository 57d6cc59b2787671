package org.concordat.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * An exact amount of pence (rule M1). It is always rounded already; what is not rounded yet is a {@link Fraction} of pounds.
 *
 * @param pence at most {@value #MOST_PENCE} either way
 * @param currency {@value #GBP}; kept with the amount
 */
public record Money(long pence, String currency) {

    /** The one currency that there is. */
    public static final String GBP = "GBP";

    /** No pounds and no pence. */
    public static final Money NOTHING = new Money(0, GBP);

    /** More than the budgets of all councils together, and far from where sums would overflow. */
    private static final long MOST_PENCE = 100_000_000_000_000L;

    private static final int DECIMALS = 2;
    private static final Pattern FORM = Pattern.compile("-?(0|[1-9][0-9]{0,12})(\\.[0-9]{1,2})?");

    /** @throws IllegalArgumentException when the currency is another one, or the amount beyond all bounds */
    public Money {
        if (!GBP.equals(currency)) {
            throw new IllegalArgumentException("amounts are in " + GBP + ", not in " + currency);
        }
        if (pence > MOST_PENCE || pence < -MOST_PENCE) {
            throw new IllegalArgumentException("no amount is that large: " + pence + " pence");
        }
    }

    /** So many pence. */
    public static Money ofPence(long pence) {
        return new Money(pence, GBP);
    }

    /**
     * The amount that its texts in JSON say: {@code {"amount":"564938.27","currency":"GBP"}}; empty where they say none. A plain
     * decimal number, with two decimals at most.
     */
    public static Optional<Money> parse(String amount, String currency) {
        if (amount == null || !GBP.equals(currency) || !FORM.matcher(amount).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(amount).movePointRight(DECIMALS).longValueExact())
                .filter(pence -> Math.abs(pence) <= MOST_PENCE)
                .map(Money::ofPence);
    }

    /**
     * Pounds rounded to the penny, half-up; a negative amount mirrors its positive one.
     *
     * @throws Rejected rule M1, where they are beyond all bounds
     */
    public static Money rounded(Fraction pounds) {
        return computed(pounds.rounded(DECIMALS, RoundingMode.HALF_UP).unscaledValue());
    }

    /** Whether an amount can be of so many pounds. */
    public static boolean holds(Fraction pounds) {
        BigInteger pence = pounds.rounded(DECIMALS, RoundingMode.UP).unscaledValue();
        return pence.abs().compareTo(BigInteger.valueOf(MOST_PENCE)) <= 0;
    }

    /** What was computed of amounts that each are within bounds need not be. */
    private static Money computed(BigInteger pence) {
        boolean isTooLong = pence.bitLength() >= Long.SIZE;
        return computed(isTooLong ? Long.MAX_VALUE : pence.longValueExact());
    }

    private static Money computed(long pence) {
        if (pence > MOST_PENCE || pence < -MOST_PENCE) {
            throw Rejected.rule(
                    "M1",
                    "Amounts come to more than " + ofPence(MOST_PENCE).amount()
                            + " pounds either way; make what they come from smaller: lines, volumes or tariffs.");
        }
        return ofPence(pence);
    }

    /** The amount as it stands in JSON, in pounds: {@code 564938.27}. */
    public String amount() {
        return BigDecimal.valueOf(pence, DECIMALS).toPlainString();
    }

    /** The amount as people write it: {@code £1,234.56}, with a minus sign where it is negative. */
    public String inPounds() {
        return (pence < 0 ? "\u2212" : "")
                + String.format(Locale.UK, "£%,.2f", BigDecimal.valueOf(Math.abs(pence), DECIMALS));
    }

    /** The amount in pounds, to be computed with. */
    public Fraction exact() {
        return Fraction.of(BigDecimal.valueOf(pence, DECIMALS));
    }

    /**
     * The sum.
     *
     * @throws Rejected rule M1, where it is beyond all bounds
     */
    public Money plus(Money other) {
        return computed(pence + other.pence);
    }

    /**
     * The difference.
     *
     * @throws Rejected rule M1, where it is beyond all bounds
     */
    public Money minus(Money other) {
        return computed(pence - other.pence);
    }

    /**
     * What a share is taken by.
     *
     * @param name decides between equal remainders: a slug, mostly
     * @param weight not negative
     */
    public record Weight(String name, Fraction weight) {

        /** @throws IllegalArgumentException when the weight is negative */
        public Weight {
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("a weight is not negative: " + weight);
            }
        }
    }

    private record Remainder(int place, String name, BigInteger numerator) {}

    /**
     * Shares that sum to the whole (rule M1): each is floored to the penny, then one penny each goes to the largest remainders, of
     * equal ones to the first by name.
     *
     * @return a share for each weight, in their order
     * @throws IllegalArgumentException when all weights are zero
     */
    public List<Money> split(List<Weight> weights) {
        List<BigInteger> numerators = overOneDenominator(weights);
        BigInteger all = numerators.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (all.signum() == 0) {
            throw new IllegalArgumentException("shares need a weight that is not zero");
        }
        BigInteger whole = BigInteger.valueOf(Math.abs(pence));
        long[] shares = new long[weights.size()];
        List<Remainder> remainders = new ArrayList<>();
        long left = Math.abs(pence);
        for (int i = 0; i < shares.length; i++) {
            BigInteger[] share = whole.multiply(numerators.get(i)).divideAndRemainder(all);
            shares[i] = share[0].longValueExact();
            left -= shares[i];
            remainders.add(new Remainder(i, weights.get(i).name(), share[1]));
        }
        remainders.stream()
                .sorted(Comparator.comparing(Remainder::numerator).reversed().thenComparing(Remainder::name))
                .limit(left)
                .forEach(remainder -> shares[remainder.place()]++);
        return Arrays.stream(shares)
                .mapToObj(share -> ofPence(pence < 0 ? -share : share))
                .toList();
    }

    /** The weights as whole numbers of one denominator, so that what is left of each share compares as whole numbers do. */
    private static List<BigInteger> overOneDenominator(List<Weight> weights) {
        BigInteger one = BigInteger.ONE;
        for (Weight weight : weights) {
            BigInteger denominator = weight.weight().denominator();
            if (one.mod(denominator).signum() != 0) {
                one = one.multiply(denominator).divide(one.gcd(denominator));
            }
        }
        BigInteger common = one;
        return weights.stream()
                .map(weight -> weight.weight()
                        .numerator()
                        .multiply(common.divide(weight.weight().denominator())))
                .toList();
    }

    private record Floored(String name, long pence, Fraction remainder) {

        private static Floored of(String name, Fraction pounds) {
            BigDecimal floor = pounds.rounded(DECIMALS, RoundingMode.FLOOR);
            return new Floored(name, floor.unscaledValue().longValueExact(), pounds.minus(Fraction.of(floor)));
        }
    }

    /**
     * Exact parts in whole pennies that sum to their sum, which is rounded half-up (rule M1): each is floored to the penny, then one penny
     * each goes to the largest remainders, of equal ones to the first by name. Parts may have either sign, as where one council is refunded
     * what others pay; a negative sum mirrors its positive one.
     *
     * @param pounds by name
     */
    public static SortedMap<String, Money> parts(Map<String, Fraction> pounds) {
        Fraction exact = pounds.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        int sign = exact.signum() < 0 ? -1 : 1;
        List<Floored> floored = pounds.entrySet().stream()
                .map(part -> Floored.of(part.getKey(), part.getValue().times(Fraction.of(sign, 1))))
                .toList();
        long left = Math.abs(rounded(exact).pence())
                - floored.stream().mapToLong(Floored::pence).sum();
        Map<String, Long> pence = new TreeMap<>();
        floored.forEach(part -> pence.put(part.name(), part.pence()));
        floored.stream()
                .sorted(Comparator.comparing(Floored::remainder).reversed().thenComparing(Floored::name))
                .limit(left)
                .forEach(part -> pence.merge(part.name(), 1L, Long::sum));
        SortedMap<String, Money> parts = new TreeMap<>();
        pence.forEach((name, of) -> parts.put(name, ofPence(sign * of)));
        return parts;
    }
}
