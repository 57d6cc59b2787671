package org.concordat.fairness.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.costs.model.Basis;
import org.concordat.costs.model.Volumes;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Money;
import org.concordat.kernel.Rejected;

/**
 * Costs of councils and groups that somebody worked out. A group of which none is given pays what the cheapest way to divide it into
 * groups with a given cost comes to: working together saves it nothing that nobody has shown.
 *
 * @param costs of every council alone, and of what groups there are
 */
public record GivenCosts(List<OfGroup> costs) implements StandAlone {

    /** What a group would pay by itself. */
    public record OfGroup(List<String> councils, Money cost) {

        /** As it is stored: unmodifiable. */
        public OfGroup {
            councils = List.copyOf(councils);
        }
    }

    /** As it is stored: unmodifiable. */
    public GivenCosts {
        costs = List.copyOf(costs);
    }

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Set<Set<String>> seen = new HashSet<>();
        for (int i = 0; i < costs.size(); i++) {
            Set<String> group = new HashSet<>(costs.get(i).councils());
            if (group.size() < costs.get(i).councils().size()) {
                faults.add(new Fault(pointer(i), "names a council twice; name each once"));
            }
            if (!seen.add(group)) {
                faults.add(new Fault(pointer(i), "is a group whose cost is given above already; give each once"));
            }
        }
        return faults;
    }

    @Override
    public List<Named> named() {
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < costs.size(); i++) {
            for (String council : costs.get(i).councils()) {
                named.add(new Named(pointer(i), council));
            }
        }
        return named;
    }

    @Override
    public List<Named> drivers() {
        return List.of();
    }

    private static String pointer(int i) {
        return "/costs/" + i + "/councils";
    }

    @Override
    public Priced priced(List<String> members, Volumes volumes, Basis basis) {
        Money[] given = new Money[1 << members.size()];
        for (OfGroup of : costs) {
            if (members.containsAll(of.councils())) {
                given[bits(of.councils(), members)] = of.cost();
            }
        }
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            if (given[1 << i] == null) {
                missing.add(members.get(i));
            }
        }
        if (!missing.isEmpty()) {
            throw Rejected.rule(
                    "M7",
                    "Every council that has a share of the year's cost needs a stand-alone cost of its own. None is given for "
                            + String.join(", ", missing) + ".",
                    new Fault("/costs", "lacks the cost alone of " + String.join(", ", missing)));
        }
        return new Groups(given, cheapest(given));
    }

    private static int bits(List<String> councils, List<String> members) {
        return councils.stream()
                .mapToInt(council -> 1 << members.indexOf(council))
                .sum();
    }

    /** For each group what its cheapest division comes to; a group whose cost is given may itself be divided. */
    private static Money[] cheapest(Money[] given) {
        List<Integer> groups = new ArrayList<>();
        for (int group = 1; group < given.length; group++) {
            if (given[group] != null) {
                groups.add(group);
            }
        }
        Money[] cheapest = new Money[given.length];
        cheapest[0] = Money.NOTHING;
        for (int group = 1; group < given.length; group++) {
            int first = Integer.lowestOneBit(group);
            for (int part : groups) {
                if ((part & first) != 0 && (part & ~group) == 0) {
                    Money cost = given[part].plus(cheapest[group ^ part]);
                    cheapest[group] =
                            cheapest[group] == null || cost.pence() < cheapest[group].pence() ? cost : cheapest[group];
                }
            }
        }
        return cheapest;
    }

    private record Groups(Money[] given, Money[] cheapest) implements Priced {

        @Override
        public Money cost(int group) {
            return given[group] == null ? cheapest[group] : given[group];
        }

        @Override
        public List<Part> alone(int member) {
            return List.of(Part.given(given[1 << member]));
        }

        @Override
        public Optional<Money> together() {
            return Optional.ofNullable(given[given.length - 1]);
        }
    }
}
