package org.concordat.agreements;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;

/** The agreements that the caller may see. */
@ApplicationScoped
class Agreements implements PanacheRepositoryBase<Agreement, UUID> {

    private final Registry registry;

    Agreements(Registry registry) {
        this.registry = registry;
    }

    /**
     * The agreement of a name; where councils have agreements of the same name, {@code council.name} tells them apart.
     *
     * @throws Rejected missing, or in the wrong state where the name is not enough
     */
    Agreement named(UUID partnership, String name) {
        int dot = name.indexOf('.');
        if (dot >= 0) {
            return of(partnership, name.substring(0, dot), name.substring(dot + 1))
                    .orElseThrow(Rejected::missing);
        }
        List<Agreement> found = list("partnershipId = ?1 and ref = ?2", partnership, name);
        if (found.size() > 1) {
            throw Rejected.state("V1", "Several councils have an agreement of this name: ask for council.name.");
        }
        return found.stream().findFirst().orElseThrow(Rejected::missing);
    }

    /** A council's agreement of a name. */
    Optional<Agreement> of(UUID partnership, String council, String ref) {
        return Slug.parse(council)
                .flatMap(registry::organisation)
                .map(OrganisationEntry::id)
                .flatMap(id -> find("partnershipId = ?1 and organisationId = ?2 and ref = ?3", partnership, id, ref)
                        .firstResultOptional());
    }

    List<Agreement> ofCouncil(UUID partnership, UUID council) {
        return list("partnershipId = ?1 and organisationId = ?2 order by ref", partnership, council);
    }

    List<Agreement> ofCouncils(UUID partnership, Collection<UUID> councils) {
        return councils.isEmpty()
                ? List.of()
                : list("partnershipId = ?1 and organisationId in ?2 order by ref", partnership, councils);
    }

    List<Agreement> page(UUID partnership, UUID council, String after, int size) {
        String key = after == null ? "" : after;
        return council == null
                ? find(
                                "partnershipId = ?1 and concat(ref, ' ', id) > ?2 order by concat(ref, ' ', id)",
                                partnership,
                                key)
                        .page(0, size)
                        .list()
                : find(
                                "partnershipId = ?1 and organisationId = ?3 and concat(ref, ' ', id) > ?2 order by concat(ref, ' ', id)",
                                partnership,
                                key,
                                council)
                        .page(0, size)
                        .list();
    }
}
