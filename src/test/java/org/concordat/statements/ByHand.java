package org.concordat.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.concordat.costs.model.Recounted;
import org.concordat.kernel.Fraction;

/**
 * Computes a bill or a reconciliation again with pencil and paper: from what its explanation says and nothing else, by none of the classes that made it.
 * Numbers are fractions of whole numbers.
 */
final class ByHand {

    private static final Set<String> PASSING = Set.of("succession", "carried-forward");

    private final JsonNode explanation;

    private ByHand(JsonNode explanation) {
        this.explanation = explanation;
    }

    /** One whole number over another. */
    record Number(BigInteger over, BigInteger under) {

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

        Number minus(Number other) {
            return plus(new Number(other.over.negate(), other.under));
        }

        boolean less(Number other) {
            return over.multiply(other.under).compareTo(other.over.multiply(under)) < 0;
        }

        boolean same(Number other) {
            return !less(other) && !other.less(this);
        }

        /** The largest whole number of pennies in so many pounds, and what is left of a penny. */
        BigInteger[] pennies() {
            BigInteger[] whole = over.multiply(BigInteger.valueOf(100)).divideAndRemainder(under);
            return whole[1].signum() < 0
                    ? new BigInteger[] {whole[0].subtract(BigInteger.ONE), whole[1].add(under)}
                    : whole;
        }
    }

    /**
     * What a bill or a reconciliation has of each of its items, in pennies, by kind and reference.
     *
     * @param json of the explanation
     */
    static Map<String, BigInteger> lines(String json) throws java.io.IOException {
        return new ByHand(new ObjectMapper().readTree(json)).lines();
    }

    private Map<String, BigInteger> lines() {
        Map<String, BigInteger> lines = new LinkedHashMap<>();
        for (JsonNode line : explanation.at("/statement/lines")) {
            String kind = line.path("kind").asText();
            if (!PASSING.contains(kind)) {
                BigInteger before = pence(line.at("/before/amount").asText());
                lines.put(name(line), due(kind, line.path("reference").asText()).subtract(before));
            }
        }
        String year = explanation.at("/statement/year").asText();
        for (JsonNode balance : explanation.at("/workings/balances")) {
            if (balance.path("carried").asText().equals("in")) {
                assertNotEquals(year, balance.path("year").asText());
                lines.put(
                        "carried-forward " + balance.path("year").asText(),
                        pence(balance.at("/balance/amount").asText()));
            }
        }
        explanation.at("/workings/successions").forEach(succession -> pass(succession, lines));
        for (JsonNode balance : explanation.at("/workings/balances")) {
            if (balance.path("carried").asText().equals("out")) {
                BigInteger all = sum(lines);
                assertEquals(pence(balance.at("/balance/amount").asText()), all);
                lines.put("carried-forward " + year, all.negate());
            }
        }
        return lines;
    }

    static String name(JsonNode line) {
        return line.path("kind").asText() + " " + line.path("reference").asText();
    }

    static BigInteger sum(Map<String, BigInteger> lines) {
        return lines.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    private BigInteger due(String kind, String reference) {
        return switch (kind) {
            case "share" -> ofPool("pools", reference);
            case "extra" -> ofPool("extras", reference);
            case "gain-share" -> gained(explanation.at("/workings/gainShare"));
            case "credit" -> credited(reference);
            default -> throw new AssertionError("a kind of line that is not known: " + kind);
        };
    }

    /** What the council has of a pool; nothing of one that is no more. */
    private BigInteger ofPool(String which, String reference) {
        BigInteger due = BigInteger.ZERO;
        for (JsonNode pool : explanation.path("workings").path(which)) {
            if (pool.path("pool").asText().equals(reference)) {
                due = due.add(pennies(due(pool)).getOrDefault(council(), BigInteger.ZERO));
            }
        }
        return due;
    }

    private String council() {
        return explanation.at("/statement/council").asText();
    }

    private BigInteger credited(String reference) {
        for (JsonNode credit : explanation.at("/workings/credits")) {
            String named = credit.path("period").asText() + "."
                    + credit.path("agreement").asText();
            if (named.equals(reference)) {
                JsonNode made = credit.path("made");
                BigInteger told = pence(credit.at("/credited/amount").asText());
                if (!made.isNull()) {
                    assertEquals(told, CreditByHand.total(made), reference);
                }
                return told.negate();
            }
        }
        throw new AssertionError("no credit " + reference);
    }

    /** What passes from a council that has ended: to its successors by percentages, rounded once. */
    private void pass(JsonNode succession, Map<String, BigInteger> lines) {
        String ended = succession.path("council").asText();
        BigInteger whole = ended.equals(council())
                ? sum(lines)
                : pence(succession.at("/amount/amount").asText());
        Map<String, Number> parts = new TreeMap<>();
        succession
                .path("successors")
                .forEach(of -> parts.put(
                        of.path("council").asText(),
                        new Number(whole, BigInteger.valueOf(10_000))
                                .times(Number.of(of.path("percent").asText()))));
        pennies(parts).forEach((to, part) -> {
            if (part.signum() != 0 && ended.equals(council())) {
                lines.put("succession " + to, part.negate());
            } else if (part.signum() != 0 && to.equals(council())) {
                lines.put("succession " + ended, part);
            }
        });
    }

    /** The council's part of the provider's: floored, and a penny where its remainder is among the first. */
    private BigInteger gained(JsonNode share) {
        BigInteger provider = provider(explanation.at("/workings/gain"));
        assertEquals(pence(share.at("/provider/amount").asText()), provider);
        Number pennies = new Number(provider.abs(), BigInteger.ONE)
                .times(Number.of(share.path("weight").asText()))
                .over(Number.of(share.path("weights").asText()));
        BigInteger[] floored = pennies.over(Number.of("100")).pennies();
        Number left = Number.of("0");
        int place = -1;
        for (JsonNode remainder : share.path("remainders")) {
            place = remainder.path("own").asBoolean() ? index(share, remainder) : place;
            left = left.plus(Number.of(remainder.path("penny").asText()));
        }
        Number own = Number.of(share.path("remainders").get(place).path("penny").asText());
        assertTrue(own.plus(new Number(floored[0], BigInteger.ONE)).same(pennies), "its own remainder");
        BigInteger[] given = left.over.divideAndRemainder(left.under);
        assertEquals(BigInteger.ZERO, given[1], "whole pennies are left");
        BigInteger part = place < given[0].intValueExact() ? floored[0].add(BigInteger.ONE) : floored[0];
        return provider.signum() < 0 ? part.negate() : part;
    }

    private static int index(JsonNode share, JsonNode remainder) {
        for (int i = 0; i < share.path("remainders").size(); i++) {
            if (share.path("remainders").get(i) == remainder) {
                return i;
            }
        }
        throw new AssertionError("no place");
    }

    /** What the provider keeps of an underspend, or bears of an overspend: by bands of the difference. */
    private BigInteger provider(JsonNode gain) {
        BigInteger billed = pence(gain.at("/budget/amount").asText());
        BigInteger difference = billed.subtract(spent(gain));
        Number left = new Number(difference.abs(), BigInteger.valueOf(100));
        Number whole = new Number(billed.abs(), BigInteger.valueOf(100));
        Number from = Number.of("0");
        Number sum = Number.of("0");
        for (JsonNode band : gain.path("portions")) {
            boolean ends = !band.path("upTo").isNull();
            Number to =
                    ends ? whole.times(Number.of(band.path("upTo").asText())).over(Number.of("100")) : left;
            Number end = to.less(left) ? to : left;
            if (from.less(end)) {
                Number within = end.minus(from);
                assertTrue(within.same(Number.of(band.path("within").asText())));
                sum = sum.plus(
                        within.times(Number.of(band.path("percent").asText())).over(Number.of("100")));
            }
            from = to;
        }
        BigInteger provider = halfUp(sum);
        return difference.signum() < 0 ? provider.negate() : provider;
    }

    /** What all bear of the pools, of which each is rounded for itself. */
    private BigInteger spent(JsonNode gain) {
        BigInteger told = pence(gain.at("/outturn/amount").asText());
        JsonNode pools = explanation.at("/workings/pools");
        if (pools.path(0).path("key").isObject()) {
            BigInteger all = BigInteger.ZERO;
            for (JsonNode pool : pools) {
                all = all.add(sum(pennies(due(pool))));
            }
            assertEquals(told, all, "the outturn");
        }
        return told;
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
        if (pool.path("key").isNull()) {
            return ExtraByHand.due(pool);
        }
        Map<String, Number> due = new TreeMap<>();
        for (int i = 0; i < pool.path("days").size(); i++) {
            JsonNode days = pool.path("days").get(i);
            Number passed = Number.of(days.path("passed").asText());
            bears(pool.at("/key/parts/" + i), amount)
                    .forEach((council, pounds) -> due.merge(council, pounds.times(passed), Number::plus));
        }
        return due;
    }

    /** What each bears for some days: the pool's amount, by these days out of all, by the share of its key. */
    private static Map<String, Number> bears(JsonNode days, Number amount) {
        Number part = fact(days, "days").over(fact(days, "of days"));
        JsonNode key = days.at("/parts/0");
        boolean tariff = key.path("step").asText().equals("unit");
        Map<String, Number> bears = new TreeMap<>();
        (tariff ? numbers(Recounted.prices(key)) : shares(key))
                .forEach((council, of) -> bears.put(
                        council, tariff ? of.times(part) : amount.times(part).times(of)));
        return bears;
    }

    private static Map<String, Number> numbers(Map<String, Fraction> fractions) {
        Map<String, Number> numbers = new TreeMap<>();
        fractions.forEach((council, of) -> numbers.put(council, new Number(of.numerator(), of.denominator())));
        return numbers;
    }

    private static Map<String, Number> shares(JsonNode step) {
        return switch (step.path("step").asText()) {
            case "driver" ->
                step.path("rule").asText().equals("M4")
                        ? numbers(Recounted.shares(step))
                        : inProportion(facts(step, facts(step, "estimate").isEmpty() ? "actual" : "estimate"));
            case "equal" -> inProportion(members(step));
            case "fixed" -> inProportion(facts(step, "percent"));
            case "composite" -> composite(step);
            case "staged", "limited" -> numbers(Recounted.shares(step));
            case "direct" -> Map.of();
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

    static BigInteger halfUp(Number pounds) {
        BigInteger[] floored = pounds.pennies();
        return floored[1].shiftLeft(1).compareTo(pounds.under()) >= 0 ? floored[0].add(BigInteger.ONE) : floored[0];
    }

    /**
     * Floored, then a penny each to the largest remainders, of equal ones to the first by slug; where the sum is negative, as of its
     * positive one.
     */
    static Map<String, BigInteger> pennies(Map<String, Number> pounds) {
        Number all = pounds.values().stream().reduce(Number.of("0"), Number::plus);
        if (all.over().signum() < 0) {
            Map<String, Number> mirrored = new TreeMap<>();
            pounds.forEach((council, of) -> mirrored.put(council, Number.of("0").minus(of)));
            Map<String, BigInteger> pennies = new TreeMap<>();
            pennies(mirrored).forEach((council, of) -> pennies.put(council, of.negate()));
            return pennies;
        }
        Map<String, BigInteger> pennies = new TreeMap<>();
        BigInteger left = halfUp(all);
        for (Map.Entry<String, Number> part : pounds.entrySet()) {
            pennies.put(part.getKey(), part.getValue().pennies()[0]);
            left = left.subtract(part.getValue().pennies()[0]);
        }
        List<String> order = new ArrayList<>(pounds.keySet());
        order.sort((one, other) -> compare(pounds.get(other), pounds.get(one)));
        order.stream()
                .limit(left.intValueExact())
                .forEach(council -> pennies.merge(council, BigInteger.ONE, BigInteger::add));
        return pennies;
    }

    /** By what is left of a penny; what is alike keeps its order, which is that of slugs. */
    private static int compare(Number one, Number other) {
        return one.pennies()[1].multiply(other.under()).compareTo(other.pennies()[1].multiply(one.under()));
    }
}
