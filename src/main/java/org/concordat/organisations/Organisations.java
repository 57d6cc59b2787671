package org.concordat.organisations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Slug;

/** The organisations that the caller may see: the operator all, anybody else their own. */
@ApplicationScoped
class Organisations implements PanacheRepositoryBase<Organisation, UUID> {

    Optional<Organisation> withSlug(Slug slug) {
        return find("slug", slug.value()).firstResultOptional();
    }

    List<Organisation> after(String slug, int count) {
        return find("slug > ?1", Sort.by("slug"), slug == null ? "" : slug)
                .page(Page.ofSize(count))
                .list();
    }
}
