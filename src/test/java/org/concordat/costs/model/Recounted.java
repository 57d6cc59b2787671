package org.concordat.costs.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.kernel.Fraction;

/** What a member computes of the workings of a pool, by hand as it were: it knows the JSON, the sentences in it and nothing else. */
public final class Recounted {

    private static final Fraction HUNDRED = Fraction.of(100, 1);

    private Recounted() {}

    /** Each council's pence of a pool, from what goes in: no result is looked at. */
    public static SortedMap<String, Long> pence(JsonNode pool) {
        Fraction total = number(fact(pool, "total"));
        boolean tariff = false;
        SortedMap<String, Fraction> shares = new TreeMap<>();
        SortedMap<String, Fraction> pounds = new TreeMap<>();
        for (JsonNode days : pool.get("parts")) {
            Fraction part = number(fact(days, "days")).over(number(fact(days, "of days")));
            JsonNode key = days.get("parts").get(0);
            if (key.get("step").asText().equals("unit")) {
                tariff = true;
                add(pounds, prices(key), part);
            } else if (!key.get("step").asText().equals("direct")) {
                Map<String, Fraction> those = shares(key);
                add(shares, those, part);
                add(pounds, those, part.times(total));
            }
        }
        return tariff ? whole(pounds) : split(total, shares);
    }

    /** Each floored, as far from nothing as their sum is, then one penny each to the largest remainders. */
    private static SortedMap<String, Long> whole(SortedMap<String, Fraction> pounds) {
        int sign = sum(pounds).signum() < 0 ? -1 : 1;
        SortedMap<String, Long> pence = new TreeMap<>();
        Map<String, Fraction> rests = new TreeMap<>();
        long left = sum(pounds)
                .times(HUNDRED)
                .times(Fraction.of(sign, 1))
                .rounded(0, java.math.RoundingMode.HALF_UP)
                .longValueExact();
        for (Map.Entry<String, Fraction> one : pounds.entrySet()) {
            Fraction exact = one.getValue().times(HUNDRED).times(Fraction.of(sign, 1));
            long floor = exact.rounded(0, java.math.RoundingMode.FLOOR).longValueExact();
            pence.put(one.getKey(), floor);
            rests.put(one.getKey(), exact.minus(Fraction.of(floor, 1)));
            left -= floor;
        }
        rests.entrySet().stream()
                .sorted(Map.Entry.<String, Fraction>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(left)
                .forEach(rest -> pence.merge(rest.getKey(), 1L, Long::sum));
        pence.replaceAll((name, amount) -> sign * amount);
        return pence;
    }

    private static SortedMap<String, Long> split(Fraction total, SortedMap<String, Fraction> weights) {
        BigInteger hundredfold =
                total.times(HUNDRED).rounded(0, java.math.RoundingMode.HALF_UP).toBigInteger();
        Fraction whole = new Fraction(hundredfold.abs(), BigInteger.ONE);
        Fraction all = sum(weights);
        SortedMap<String, Long> pence = new TreeMap<>();
        Map<String, Fraction> rests = new TreeMap<>();
        long left = whole.numerator().longValueExact();
        for (Map.Entry<String, Fraction> weight : weights.entrySet()) {
            Fraction exact = all.signum() == 0
                    ? Fraction.ZERO
                    : whole.times(weight.getValue()).over(all);
            BigInteger floor = exact.numerator().divide(exact.denominator());
            pence.put(weight.getKey(), floor.longValueExact());
            rests.put(weight.getKey(), exact.minus(new Fraction(floor, BigInteger.ONE)));
            left -= floor.longValueExact();
        }
        rests.entrySet().stream()
                .sorted(Map.Entry.<String, Fraction>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(left)
                .forEach(rest -> pence.merge(rest.getKey(), 1L, Long::sum));
        pence.replaceAll((name, amount) -> hundredfold.signum() < 0 ? -amount : amount);
        return pence;
    }

    /** The shares by a key, from what goes in. */
    public static SortedMap<String, Fraction> shares(JsonNode step) {
        return switch (step.get("step").asText()) {
            case "fixed" -> out(facts(step, "percent"));
            case "equal" -> out(facts(step, "weight"));
            case "driver" -> driver(step);
            case "composite" -> parts(step, HUNDRED);
            case "staged" -> parts(step, sum(list(step, "percent")));
            case "limited" -> limited(step);
            default -> throw new IllegalArgumentException(step.get("step").asText());
        };
    }

    private static SortedMap<String, Fraction> driver(JsonNode step) {
        SortedMap<String, Fraction> estimates = facts(step, "estimate");
        SortedMap<String, Fraction> actuals = facts(step, "actual");
        if (!step.get("rule").asText().equals("M4")) {
            return out(estimates.isEmpty() ? actuals : estimates);
        }
        SortedMap<String, Fraction> before = out(estimates);
        SortedMap<String, Fraction> after = out(actuals);
        Fraction tolerance = number(fact(step, "tolerance")).over(HUNDRED);
        boolean within = before.keySet().stream().allMatch(member -> {
            Fraction apart = before.get(member).minus(after.get(member));
            return apart.compareTo(tolerance) <= 0 && apart.compareTo(Fraction.ZERO.minus(tolerance)) >= 0;
        });
        if (within) {
            return before;
        }
        SortedMap<String, Fraction> percents = new TreeMap<>();
        split(Fraction.ONE, after).forEach((member, percent) -> percents.put(member, Fraction.of(percent, 100)));
        return percents;
    }

    private static SortedMap<String, Fraction> parts(JsonNode step, Fraction all) {
        SortedMap<String, Fraction> sums = new TreeMap<>();
        List<Fraction> percents = new ArrayList<>(list(step, "percent").values());
        for (int i = 0; i < percents.size(); i++) {
            add(sums, shares(step.get("parts").get(i)), percents.get(i).over(all));
        }
        return sums;
    }

    /** The one set of shares within the limits that keeps the proportions of all who are not at one, found by trying. */
    private static SortedMap<String, Fraction> limited(JsonNode step) {
        SortedMap<String, Fraction> lowest = facts(step, "lowest");
        SortedMap<String, Fraction> highest = facts(step, "highest");
        SortedMap<String, Fraction> wanted = shares(step.get("parts").get(0));
        SortedMap<String, Fraction> settled = new TreeMap<>();
        while (true) {
            SortedMap<String, Fraction> rest = new TreeMap<>(wanted);
            rest.keySet().removeAll(settled.keySet());
            Fraction left = Fraction.ONE.minus(sum(settled));
            Fraction all = sum(rest);
            rest.replaceAll(
                    (m, share) -> all.signum() == 0 ? share : share.times(left).over(all));
            SortedMap<String, Fraction> broken = new TreeMap<>();
            rest.forEach((m, share) -> {
                Fraction clamped = share.compareTo(lowest.get(m)) < 0
                        ? lowest.get(m)
                        : share.compareTo(highest.get(m)) > 0 ? highest.get(m) : share;
                if (!clamped.equals(share)) {
                    broken.put(m, clamped);
                }
            });
            if (broken.isEmpty()) {
                rest.putAll(settled);
                return rest;
            }
            Fraction more = Fraction.ZERO;
            for (String m : broken.keySet()) {
                more = more.plus(broken.get(m).minus(rest.get(m)));
            }
            int side = more.signum();
            broken.forEach((m, clamped) -> {
                if (side == 0 || clamped.compareTo(rest.get(m)) == side) {
                    settled.put(m, clamped);
                }
            });
        }
    }

    /** What the units of a year come to by a tariff, in pounds, from what goes in. */
    public static SortedMap<String, Fraction> prices(JsonNode unit) {
        SortedMap<String, Fraction> volumes = facts(unit, "estimate");
        volumes.putAll(facts(unit, "actual"));
        List<String> ends = texts(unit, "up to");
        List<String> tariffs = texts(unit, "tariff");
        SortedMap<String, Fraction> prices = new TreeMap<>();
        volumes.forEach((member, volume) -> {
            Fraction price = Fraction.ZERO;
            Fraction from = Fraction.ZERO;
            for (int i = 0; i < ends.size(); i++) {
                Fraction to = ends.get(i).equals("no end") ? volume : number(ends.get(i));
                Fraction end = to.compareTo(volume) < 0 ? to : volume;
                Fraction units = end.compareTo(from) > 0 ? end.minus(from) : Fraction.ZERO;
                price = price.plus(units.times(number(tariffs.get(i))));
                from = to;
            }
            prices.put(member, price);
        });
        return prices;
    }

    private static SortedMap<String, Fraction> out(SortedMap<String, Fraction> weights) {
        Fraction all = sum(weights);
        weights.replaceAll((member, weight) -> weight.over(all));
        return weights;
    }

    private static Fraction sum(Map<?, Fraction> parts) {
        return parts.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    private static void add(Map<String, Fraction> to, Map<String, Fraction> parts, Fraction times) {
        parts.forEach((member, part) -> to.merge(member, part.times(times), Fraction::plus));
    }

    private static SortedMap<String, Fraction> facts(JsonNode step, String name) {
        SortedMap<String, Fraction> facts = new TreeMap<>();
        step.get("facts").forEach(fact -> {
            if (fact.get("name").asText().equals(name)
                    && !fact.get("organisation").isNull()) {
                facts.put(
                        fact.get("organisation").asText(),
                        number(fact.get("value").asText()));
            }
        });
        return facts;
    }

    private static SortedMap<Integer, Fraction> list(JsonNode step, String name) {
        SortedMap<Integer, Fraction> numbers = new TreeMap<>();
        texts(step, name).forEach(text -> numbers.put(numbers.size(), number(text)));
        return numbers;
    }

    private static List<String> texts(JsonNode step, String name) {
        List<String> texts = new ArrayList<>();
        step.get("facts").forEach(fact -> {
            if (fact.get("name").asText().equals(name)) {
                texts.add(fact.get("value").asText());
            }
        });
        return texts;
    }

    private static String fact(JsonNode step, String name) {
        return texts(step, name).get(0);
    }

    private static Fraction number(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Fraction.of(new BigDecimal(text))
                : new Fraction(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
    }
}
