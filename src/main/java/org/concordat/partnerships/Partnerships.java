package org.concordat.partnerships;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Slug;

/** The partnerships that the caller's capacity sees. */
@ApplicationScoped
class Partnerships implements PanacheRepositoryBase<Partnership, UUID> {

    Optional<Partnership> bySlug(Slug slug) {
        return find("slug", slug.value()).firstResultOptional();
    }
}
