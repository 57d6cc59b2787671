package org.concordat.statements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Computes a bill again with pencil and paper: from what its explanation says and nothing else, by none of the classes that made it.
 * Numbers are fractions of whole numbers.
 */
final class ByHand {

    private final JsonNode explanation;

    private ByHand(JsonNode explanation) {
        this.explanation = explanation;
    }

    /** One whole number over another. */
    private record Number(BigInteger over, BigInteger under) {

        static Number of(String text) {
            String[] parts = text.split("/");
            if (parts.length == 2) {
                return new Number(new BigInteger(parts[0]), new BigInteger(parts[1]));
            }
            BigDecimal decimal = new BigDecimal(text).setScale(6);
            return new Number(decimal.unscaledValue(), BigInteger.TEN.pow(6));
        }

        Number times(Number other) {
            return new Number(over.multiply(other.over), under.multiply(other.under));
        }

        Number over(Number other) {
            return new Number(over.multiply(other.under), under.multiply(other.over));
        }

        Number plus(Number other) {
            return new Number(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
        }

        /** The largest whole number of pennies in so many pounds, and what is left of a penny. */
        BigInteger[] pennies() {
            BigInteger[] whole = over.multiply(BigInteger.valueOf(100)).divideAndRemainder(under);
            return whole[1].signum() < 0
                    ? new BigInteger[] {whole[0].subtract(BigInteger.ONE), whole[1].add(under)}
                    : whole;
        }
    }

    /** What the council of a statement owes by its bill, in pennies. */
    static BigInteger bill(String json) throws java.io.IOException {
        return new ByHand(new ObjectMapper().readTree(json)).bill();
    }

    private BigInteger bill() {
        String council = explanation.at("/statement/council").asText();
        BigInteger due = BigInteger.ZERO;
        for (String which : List.of("pools", "extras")) {
            for (JsonNode pool : explanation.path("workings").path(which)) {
                due = due.add(pennies(due(pool)).getOrDefault(council, BigInteger.ZERO));
            }
        }
        BigInteger before = BigInteger.ZERO;
        for (JsonNode line : explanation.at("/statement/lines")) {
            before = before.add(pence(line.at("/before/amount").asText()));
        }
        return due.subtract(before);
    }

    static BigInteger pence(String pounds) {
        return new BigDecimal(pounds).movePointRight(2).toBigIntegerExact();
    }

    /** Of every council what is due of a pool: of the days the part that has passed. */
    private static Map<String, Number> due(JsonNode pool) {
        Number amount = Number.of("0");
        for (JsonNode line : pool.path("lines")) {
            amount = amount.plus(Number.of(line.at("/amount/amount").asText()));
        }
        Map<String, Number> due = new TreeMap<>();
        for (int i = 0; i < pool.path("days").size(); i++) {
            JsonNode days = pool.path("days").get(i);
            Number passed = Number.of(days.path("passed").asText());
            Map<String, Number> bears = pool.path("key").isNull()
                    ? extra(pool.path("lines").get(i), days)
                    : bears(pool.at("/key/parts/" + i), amount);
            bears.forEach((council, pounds) -> due.merge(council, pounds.times(passed), Number::plus));
        }
        return due;
    }

    /** A line that one council alone pays. */
    private static Map<String, Number> extra(JsonNode line, JsonNode days) {
        return Map.of(
                days.at("/councils/0/council").asText(),
                Number.of(line.at("/amount/amount").asText()));
    }

    /** What each bears for some days: the pool's amount, by these days out of all, by the share of its key. */
    private static Map<String, Number> bears(JsonNode days, Number amount) {
        Number part = fact(days, "days").over(fact(days, "of days"));
        Map<String, Number> bears = new TreeMap<>();
        shares(days.at("/parts/0"))
                .forEach((council, share) ->
                        bears.put(council, amount.times(part).times(share)));
        return bears;
    }

    private static Map<String, Number> shares(JsonNode step) {
        return switch (step.path("step").asText()) {
            case "driver" -> inProportion(facts(step, "estimate"));
            case "equal" -> inProportion(members(step));
            case "composite" -> composite(step);
            default -> throw new AssertionError("a step that these pools have not: " + step);
        };
    }

    private static Map<String, Number> members(JsonNode step) {
        Map<String, Number> members = new TreeMap<>();
        step.path("result")
                .forEach(fact -> members.put(fact.path("organisation").asText(), Number.of("1")));
        return members;
    }

    private static Map<String, Number> composite(JsonNode step) {
        Map<String, Number> sum = new TreeMap<>();
        for (int i = 0; i < step.path("parts").size(); i++) {
            Number percent =
                    Number.of(step.path("facts").get(i).path("value").asText()).over(Number.of("100"));
            shares(step.path("parts").get(i))
                    .forEach((council, share) -> sum.merge(council, share.times(percent), Number::plus));
        }
        return sum;
    }

    private static Map<String, Number> inProportion(Map<String, Number> weights) {
        Number all = weights.values().stream().reduce(Number.of("0"), Number::plus);
        Map<String, Number> shares = new TreeMap<>();
        weights.forEach((council, weight) -> shares.put(council, weight.over(all)));
        return shares;
    }

    private static Number fact(JsonNode step, String name) {
        for (JsonNode fact : step.path("facts")) {
            if (fact.path("name").asText().equals(name)) {
                return Number.of(fact.path("value").asText());
            }
        }
        throw new AssertionError("no " + name + " in " + step);
    }

    private static Map<String, Number> facts(JsonNode step, String name) {
        Map<String, Number> facts = new TreeMap<>();
        for (JsonNode fact : step.path("facts")) {
            if (fact.path("name").asText().equals(name)) {
                facts.put(
                        fact.path("organisation").asText(),
                        Number.of(fact.path("value").asText()));
            }
        }
        return facts;
    }

    /** Floored, then a penny each to the largest remainders, of equal ones to the first by slug. */
    private static Map<String, BigInteger> pennies(Map<String, Number> pounds) {
        Number all = pounds.values().stream().reduce(Number.of("0"), Number::plus);
        BigInteger[] sum = all.pennies();
        BigInteger left = sum[1].shiftLeft(1).compareTo(all.under()) >= 0 ? sum[0].add(BigInteger.ONE) : sum[0];
        Map<String, BigInteger> pennies = new TreeMap<>();
        for (Map.Entry<String, Number> part : pounds.entrySet()) {
            pennies.put(part.getKey(), part.getValue().pennies()[0]);
            left = left.subtract(part.getValue().pennies()[0]);
        }
        List<String> order = new ArrayList<>(pounds.keySet());
        order.sort(Comparator.comparing(
                        (String council) -> new BigDecimal(pounds.get(council).pennies()[1])
                                .divide(new BigDecimal(pounds.get(council).under()), 60, java.math.RoundingMode.DOWN))
                .reversed()
                .thenComparing(council -> council));
        order.stream()
                .limit(left.intValueExact())
                .forEach(council -> pennies.merge(council, BigInteger.ONE, BigInteger::add));
        return pennies;
    }
}
