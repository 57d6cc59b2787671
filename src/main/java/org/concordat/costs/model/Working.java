package org.concordat.costs.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.kernel.Fraction;

/**
 * One step of how an amount came about, with all that went into it: what came out can be computed from it again.
 *
 * @param step what is done: {@code pool}, {@code extra}, {@code days}, {@code fixed}, {@code equal}, {@code driver}, {@code composite},
 *     {@code staged}, {@code limited}, {@code unit}, {@code direct}
 * @param rule its number
 * @param says what is done, in a sentence
 * @param facts what goes in, but for the parts
 * @param parts the steps before, whose results go in as well
 * @param result what comes out
 */
public record Working(String step, String rule, String says, List<Fact> facts, List<Working> parts, List<Fact> result) {

    private static final Set<String> POUNDS = Set.of("exact", "amount", "total", "tariff", "unrecovered");

    /** Keeps its own copies. */
    public Working {
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
        result = List.copyOf(result);
    }

    /** Whether a fact of a name is an amount in pounds. */
    public static boolean isPounds(String fact) {
        return POUNDS.contains(fact) || fact.startsWith("line ");
    }

    /**
     * A value that goes in or comes out.
     *
     * @param name what it is
     * @param organisation whose it is; null where it is nobody's alone
     * @param value an exact number ({@code 7}, {@code 1/12}), or a date, a slug
     */
    public record Fact(String name, String organisation, String value) {

        static Fact of(String name, Object value) {
            return new Fact(name, null, value instanceof BigDecimal number ? number.toPlainString() : value.toString());
        }

        static List<Fact> each(String name, Map<String, Fraction> values) {
            return values.entrySet().stream()
                    .map(value ->
                            new Fact(name, value.getKey(), value.getValue().toString()))
                    .toList();
        }

        static List<Fact> shares(Shares shares) {
            return each("share", shares.parts());
        }
    }

    @SafeVarargs
    static List<Fact> facts(List<Fact>... several) {
        List<Fact> all = new ArrayList<>();
        for (List<Fact> some : several) {
            all.addAll(some);
        }
        return all;
    }
}
