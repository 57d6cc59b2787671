package org.concordat.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Slug;

/** The catalogue as other rooms read it, within the caller's transaction. */
@ApplicationScoped
public class Catalogue {

    private final Services services;
    private final Measures measures;

    Catalogue(Services services, Measures measures) {
        this.services = services;
        this.measures = measures;
    }

    /** A service as the system knew it; knownOn null for now. */
    public Optional<ServiceEntry> service(UUID partnershipId, Slug slug, Instant knownOn) {
        return (knownOn == null ? services.current(partnershipId, slug) : services.known(partnershipId, slug, knownOn))
                .map(Service::entry);
    }

    /** Those of some services that there were when the system knew so much, read at once. */
    public List<ServiceEntry> services(UUID partnershipId, Collection<String> slugs, Instant knownOn) {
        return services.known(partnershipId, slugs, knownOn).stream()
                .map(Service::entry)
                .toList();
    }

    /** A measure as the system knew it; knownOn null for now. */
    public Optional<MeasureEntry> measure(UUID partnershipId, Slug slug, Instant knownOn) {
        return (knownOn == null ? measures.current(partnershipId, slug) : measures.known(partnershipId, slug, knownOn))
                .map(Measure::entry);
    }

    /** All measures that there were when the system knew so much, read at once. */
    public List<MeasureEntry> measures(UUID partnershipId, Instant knownOn) {
        return measures.known(partnershipId, knownOn).stream()
                .map(Measure::entry)
                .toList();
    }
}
