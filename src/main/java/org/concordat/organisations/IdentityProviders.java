package org.concordat.organisations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Slug;

/** The identity providers, for the operator. */
@ApplicationScoped
class IdentityProviders implements PanacheRepositoryBase<IdentityProvider, UUID> {

    Optional<IdentityProvider> named(UUID organisation, Slug name) {
        return find("organisationId = ?1 and name = ?2", organisation, name.value())
                .firstResultOptional();
    }

    List<IdentityProvider> of(UUID organisation) {
        return list("organisationId", Sort.by("name"), organisation);
    }

    boolean speaksForAnother(String issuer, UUID id) {
        return count("issuer = ?1 and id <> ?2", issuer, id) > 0;
    }
}
