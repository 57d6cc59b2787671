package org.concordat.intake;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;

/** The councils whose rows a caller sees, by slug and by id. */
@Singleton
public class Councils {

    private final Registry registry;

    Councils(Registry registry) {
        this.registry = registry;
    }

    /**
     * The id of a council whose rows are the caller's to see.
     *
     * @throws Rejected missing, for any other and for none
     */
    public UUID require(Acting acting, Slug slug) {
        return registry.organisation(slug)
                .map(OrganisationEntry::id)
                .filter(acting::sees)
                .orElseThrow(Rejected::missing);
    }

    /** The id of a council whose rows are the caller's to see, by what a row of a load says; null for anything else. */
    UUID named(Acting acting, String council) {
        return Slug.parse(council)
                .flatMap(registry::organisation)
                .map(OrganisationEntry::id)
                .filter(acting::sees)
                .orElse(null);
    }

    /** The slug of a council. */
    public String slug(UUID id) {
        return registry.organisation(id).map(o -> o.slug().value()).orElseThrow();
    }
}
