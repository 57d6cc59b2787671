package org.concordat.statements.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Money;

/**
 * Exact parts of a whole in whole pennies (rule M1): the whole is rounded half-up, each part is floored to the penny, then one penny
 * each goes to the largest remainders, of equal ones to the first by name. Parts may have either sign, as where one council is
 * refunded what others pay; a negative whole mirrors its positive one.
 *
 * @param whole the sum of the parts
 * @param parts by name
 */
public record WholePennies(Money whole, SortedMap<String, Money> parts) {

    private static final int DECIMALS = 2;

    /** Nobody else can change them. */
    public WholePennies {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    private record Floored(String name, long pence, Fraction remainder) {

        private static Floored of(String name, Fraction pounds) {
            BigDecimal floor = pounds.rounded(DECIMALS, RoundingMode.FLOOR);
            return new Floored(name, floor.unscaledValue().longValueExact(), pounds.minus(Fraction.of(floor)));
        }
    }

    /** The parts of a whole: pounds, by name. */
    public static WholePennies of(Map<String, Fraction> pounds) {
        Fraction exact = pounds.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        int sign = exact.signum() < 0 ? -1 : 1;
        Money whole = Money.rounded(exact);
        List<Floored> floored = pounds.entrySet().stream()
                .map(part -> Floored.of(part.getKey(), part.getValue().times(Fraction.of(sign, 1))))
                .toList();
        long left = Math.abs(whole.pence())
                - floored.stream().mapToLong(Floored::pence).sum();
        Map<String, Long> pence = new TreeMap<>();
        floored.forEach(part -> pence.put(part.name(), part.pence()));
        floored.stream()
                .sorted(Comparator.comparing(Floored::remainder).reversed().thenComparing(Floored::name))
                .limit(left)
                .forEach(part -> pence.merge(part.name(), 1L, Long::sum));
        SortedMap<String, Money> parts = new TreeMap<>();
        pence.forEach((name, of) -> parts.put(name, Money.ofPence(sign * of)));
        return new WholePennies(whole, parts);
    }
}
