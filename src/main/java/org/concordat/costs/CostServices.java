package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.catalogue.Catalogue;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;

/** The services that pools pay for and whose cases drivers count: those of the partnership's catalogue. */
@ApplicationScoped
class CostServices {

    private final Catalogue catalogue;
    private final Clock clock;

    CostServices(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Those of some services that the catalogue has. */
    Set<String> known(UUID partnershipId, Collection<String> slugs) {
        return catalogue.services(partnershipId, slugs, clock.instant()).stream()
                .map(service -> service.slug().value())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws Rejected rule M2, with each of the body's services that the catalogue does not have */
    void requireAll(UUID partnershipId, List<String> slugs) {
        Set<String> known = known(partnershipId, slugs);
        List<Fault> faults = new ArrayList<>();
        for (String slug : slugs) {
            if (!known.contains(slug)) {
                faults.add(new Fault("/services", slug + " is not a service of the partnership"));
            }
        }
        if (!faults.isEmpty()) {
            throw Rejected.rule("M2", "Only services of the partnership's catalogue can be named.", faults);
        }
    }
}
