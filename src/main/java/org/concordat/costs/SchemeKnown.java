package org.concordat.costs;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.costs.model.SchemeRules;
import org.concordat.costs.model.Stay;
import org.concordat.costs.model.Succession;

/** What the text of a scheme refers to, as it is in the partnership. */
record SchemeKnown(Set<String> pools, Predicate<String> drivers, List<Stay> stays) implements SchemeRules.Known {

    @Override
    public boolean pool(String slug) {
        return pools.contains(slug);
    }

    @Override
    public boolean driver(String slug) {
        return drivers.test(slug);
    }

    @Override
    public boolean member(String organisation) {
        return stays.stream().anyMatch(stay -> stay.organisation().equals(organisation));
    }

    @Override
    public Set<String> members(LocalDate on) {
        return stays.stream()
                .filter(stay -> stay.holdsOn(on))
                .map(Stay::organisation)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean holds(Succession succession, LocalDate day) {
        return succession.holdsOn(day, stays);
    }
}
