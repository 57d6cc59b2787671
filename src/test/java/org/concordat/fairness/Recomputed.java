package org.concordat.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.concordat.kernel.Fraction;

/** Fairness as a reader computes it who has nothing but the answer, in ways of its own: orders of joining, equations. */
final class Recomputed {

    private final JsonNode answer;
    private final List<String> members = new ArrayList<>();
    private final Map<Set<String>, Fraction> costs = new HashMap<>();

    Recomputed(String json) {
        try {
            answer = new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
        answer.get("members").forEach(member -> members.add(member.asText()));
        for (int bits = 1; bits < 1 << members.size(); bits++) {
            Set<String> group = new TreeSet<>();
            for (int i = 0; i < members.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    group.add(members.get(i));
                }
            }
            costs.put(group, group.size() == members.size() ? money(answer.get("together")) : modelled(group));
        }
    }

    private static Fraction money(JsonNode money) {
        return Fraction.of(new BigDecimal(money.get("amount").asText()));
    }

    private static Fraction exact(String text) {
        String[] parts = text.split("/");
        Fraction numerator = Fraction.of(new BigDecimal(parts[0]));
        return parts.length == 1 ? numerator : numerator.over(Fraction.of(new BigDecimal(parts[1])));
    }

    private Fraction modelled(Collection<String> group) {
        Fraction sum = Fraction.ZERO;
        for (JsonNode component : answer.get("standAloneCosts").get("components")) {
            List<Fraction> variable =
                    component.hasNonNull("driver") ? byVolume(component, group) : amounts(component, group);
            if (!variable.isEmpty()) {
                sum = sum.plus(money(component.get("fixed")))
                        .plus(variable.stream().reduce(Fraction.ZERO, Fraction::plus));
            }
        }
        return sum;
    }

    private static List<Fraction> amounts(JsonNode component, Collection<String> group) {
        List<Fraction> found = new ArrayList<>();
        for (JsonNode amount : component.get("amounts")) {
            if (group.contains(amount.get("council").asText())) {
                found.add(money(amount.get("cost")));
            }
        }
        return found;
    }

    private List<Fraction> byVolume(JsonNode component, Collection<String> group) {
        List<Fraction> found = new ArrayList<>();
        for (JsonNode volume : answer.get("volumes")) {
            if (volume.get("component").equals(component.get("component"))
                    && group.contains(volume.get("council").asText())) {
                Fraction cost = exact(volume.get("volume").asText())
                        .times(Fraction.of(new BigDecimal(component.get("rate").asText())));
                found.add(Fraction.of(cost.rounded(2, RoundingMode.HALF_UP)));
            }
        }
        return found;
    }

    void alone() {
        for (JsonNode council : answer.get("councils")) {
            Fraction alone = costs.get(Set.of(council.get("council").asText()));
            assertEquals(money(council.get("alone")), alone);
            Fraction parts = Fraction.ZERO;
            for (JsonNode part : council.get("aloneParts")) {
                parts = parts.plus(money(part.get("amount")));
            }
            assertEquals(alone, parts);
            assertEquals(money(council.get("saving")), alone.minus(money(council.get("agreed"))));
        }
    }

    void shapley() {
        Map<String, Fraction> sums = new HashMap<>();
        long orders = join(new TreeSet<>(), sums);
        for (JsonNode council : answer.get("councils")) {
            assertEquals(
                    exact(council.get("shapleyExact").asText()),
                    sums.get(council.get("council").asText()).over(Fraction.of(orders, 1)));
        }
    }

    private long join(Set<String> there, Map<String, Fraction> sums) {
        if (there.size() == members.size()) {
            return 1;
        }
        long orders = 0;
        for (String member : members) {
            if (!there.contains(member)) {
                Set<String> with = new TreeSet<>(there);
                with.add(member);
                long more = join(with, sums);
                Fraction added = costs.get(with).minus(costs.getOrDefault(there, Fraction.ZERO));
                sums.merge(member, added.times(Fraction.of(more, 1)), Fraction::plus);
                orders += more;
            }
        }
        return orders;
    }

    /** Solves the equations of the stages. */
    void nucleolus() {
        List<Fraction[]> rows = new ArrayList<>();
        rows.add(row(members, money(answer.get("together"))));
        for (JsonNode stage : answer.get("nucleolusStages")) {
            for (JsonNode group : stage.get("groups")) {
                Fraction cost = costs.get(names(group));
                assertEquals(money(group.get("alone")), cost);
                rows.add(row(names(group), cost.plus(exact(stage.get("excess").asText()))));
            }
            stage.get("bound").forEach(group -> rows.add(row(names(group), costs.get(names(group)))));
        }
        Map<String, Fraction> solution = solve(rows);
        for (JsonNode council : answer.get("councils")) {
            assertEquals(
                    solution.get(council.get("council").asText()),
                    exact(council.get("nucleolusExact").asText()));
        }
    }

    private static Set<String> names(JsonNode group) {
        Set<String> names = new TreeSet<>();
        group.get("councils").forEach(council -> names.add(council.asText()));
        return names;
    }

    private Fraction[] row(Collection<String> group, Fraction pays) {
        Fraction[] row = new Fraction[members.size() + 1];
        for (int i = 0; i < members.size(); i++) {
            row[i] = group.contains(members.get(i)) ? Fraction.ONE : Fraction.ZERO;
        }
        row[members.size()] = pays;
        return row;
    }

    private Map<String, Fraction> solve(List<Fraction[]> rows) {
        Map<String, Fraction> solution = new HashMap<>();
        for (int column = 0; column < members.size(); column++) {
            int at = column;
            Fraction[] pivot = rows.stream()
                    .skip(column)
                    .filter(row -> row[at].signum() != 0)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("the stages leave something open"));
            rows.remove(pivot);
            rows.add(column, pivot);
            Fraction divisor = pivot[column];
            for (int i = 0; i < pivot.length; i++) {
                pivot[i] = pivot[i].over(divisor);
            }
            for (Fraction[] row : rows) {
                Fraction times = row[column];
                for (int i = 0; row != pivot && i < row.length; i++) {
                    row[i] = row[i].minus(pivot[i].times(times));
                }
            }
        }
        for (int i = 0; i < members.size(); i++) {
            solution.put(members.get(i), rows.get(i)[members.size()]);
        }
        return solution;
    }

    void core() {
        Map<String, Fraction> agreed = new HashMap<>();
        answer.get("councils")
                .forEach(council -> agreed.put(council.get("council").asText(), money(council.get("agreed"))));
        long violated = costs.entrySet().stream()
                .filter(group -> group.getKey().size() < members.size())
                .filter(group -> group.getKey().stream()
                                .map(agreed::get)
                                .reduce(Fraction.ZERO, Fraction::plus)
                                .compareTo(group.getValue())
                        > 0)
                .count();
        assertEquals(answer.get("core").get("violatedGroups").asLong(), violated);
    }
}
