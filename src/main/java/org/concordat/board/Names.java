package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;

/** The names of organisations, by slug; of nobody in particular, all. */
@ApplicationScoped
class Names implements UnaryOperator<String> {

    private final Registry registry;

    Names(Registry registry) {
        this.registry = registry;
    }

    @Override
    public String apply(String organisation) {
        return organisation == null
                ? "All"
                : Slug.parse(organisation)
                        .flatMap(registry::organisation)
                        .map(OrganisationEntry::name)
                        .orElse(organisation);
    }
}
