package org.concordat.fairness.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.costs.model.Basis;
import org.concordat.costs.model.Volumes;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Money;
import org.concordat.kernel.Rejected;

/**
 * Costs that are modelled: of each component, a fixed cost that any group with a council that takes part pays once, and a variable cost of
 * each such council in it.
 *
 * @param components pools or services, each with its own fixed and variable part
 */
public record ModelledCosts(List<Component> components) implements StandAlone {

    /** As it is stored: unmodifiable. */
    public ModelledCosts {
        components = List.copyOf(components);
    }

    /**
     * A pool or service.
     *
     * @param fixed what a group pays once, whoever of it takes part
     */
    public record Component(String name, Money fixed, Variable variable) {}

    @Override
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < components.size(); i++) {
            if (!names.add(components.get(i).name())) {
                faults.add(new Fault("/components/" + i + "/name", "is another component's name; give each its own"));
            }
            List<String> councils = components.get(i).variable().councils();
            if (new HashSet<>(councils).size() < councils.size()) {
                faults.add(new Fault("/components/" + i, "names a council twice; name each once"));
            }
        }
        return faults;
    }

    @Override
    public List<Named> named() {
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            for (String council : components.get(i).variable().councils()) {
                named.add(new Named("/components/" + i, council));
            }
        }
        return named;
    }

    @Override
    public List<Named> drivers() {
        List<Named> drivers = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            String pointer = "/components/" + i + "/driver";
            components.get(i).variable().drivers().forEach(driver -> drivers.add(new Named(pointer, driver)));
        }
        return drivers;
    }

    @Override
    public Priced priced(List<String> members, Volumes volumes, Basis basis) {
        List<Costed> costed = new ArrayList<>();
        for (Component component : components) {
            SortedMap<String, Part> parts = new TreeMap<>();
            for (String member : members) {
                component
                        .variable()
                        .part(component.name(), member, volumes, basis)
                        .ifPresent(part -> parts.put(member, part));
            }
            costed.add(Costed.of(component, parts, members));
        }
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            int alone = 1 << i;
            if (costed.stream().noneMatch(of -> (of.takingPart() & alone) != 0)) {
                missing.add(members.get(i));
            }
        }
        if (!missing.isEmpty()) {
            throw Rejected.rule(
                    "M7",
                    "Every council that has a share of the year's cost needs a stand-alone cost of its own. No component has a part of "
                            + String.join(", ", missing) + ".",
                    new Fault("/components", "lack " + String.join(", ", missing)));
        }
        return new Sum(costed, (1 << members.size()) - 1);
    }

    /**
     * A component with its variable costs.
     *
     * @param takingPart as bits, the councils that take part
     * @param parts of each council, null of one that takes no part
     */
    private record Costed(Component component, int takingPart, Part[] parts) {

        static Costed of(Component component, SortedMap<String, Part> byCouncil, List<String> members) {
            Part[] parts = members.stream().map(byCouncil::get).toArray(Part[]::new);
            int takingPart = 0;
            for (int i = 0; i < parts.length; i++) {
                takingPart |= parts[i] == null ? 0 : 1 << i;
            }
            return new Costed(component, takingPart, parts);
        }

        long pence(int group) {
            int paying = group & takingPart;
            long pence = paying == 0 ? 0 : component.fixed().pence();
            for (int left = paying; left != 0; left &= left - 1) {
                pence += parts[Integer.numberOfTrailingZeros(left)].amount().pence();
            }
            return pence;
        }
    }

    private record Sum(List<Costed> costed, int all) implements Priced {

        @Override
        public Money cost(int group) {
            return Money.ofPence(
                    costed.stream().mapToLong(of -> of.pence(group)).sum());
        }

        @Override
        public List<Part> alone(int member) {
            List<Part> parts = new ArrayList<>();
            for (Costed of : costed) {
                if (of.parts()[member] != null) {
                    Component component = of.component();
                    parts.add(new Part(component.name(), Part.Kind.FIXED, null, null, null, component.fixed()));
                    parts.add(of.parts()[member]);
                }
            }
            return parts;
        }

        @Override
        public Optional<Money> together() {
            return Optional.of(cost(all));
        }
    }
}
