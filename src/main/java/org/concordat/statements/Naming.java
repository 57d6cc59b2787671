package org.concordat.statements;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.costs.CostPools;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.MembershipEntry;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.tenancy.Registry;

/** What a partnership, those who take part in it, and its pools are called. */
@ApplicationScoped
class Naming {

    private final Registry registry;
    private final CostPools pools;

    Naming(Registry registry, CostPools pools) {
        this.registry = registry;
        this.pools = pools;
    }

    /**
     * As everybody is called now, and the pools at an instant. Names of organisations and titles of partnerships keep no history.
     *
     * @param councils slugs of further organisations, members or not
     */
    KeptNames now(UUID partnershipId, Stream<String> councils, Instant at) {
        PartnershipEntry partnership = registry.partnership(partnershipId).orElseThrow();
        SortedMap<String, String> organisations = new TreeMap<>();
        Stream.concat(
                        partnership.members().stream()
                                .map(MembershipEntry::organisationId)
                                .flatMap(id -> registry.organisation(id).stream()),
                        councils.flatMap(slug -> Slug.parse(slug).flatMap(registry::organisation).stream()))
                .forEach(of -> organisations.put(of.slug().value(), of.name()));
        return new KeptNames(partnership.title(), organisations, pools.titles(partnershipId, at));
    }

    /** Those of a statement: as it kept them, or as they are now where it was issued before they were kept. */
    KeptNames of(IssuedStatement statement) {
        return statement.names == null
                ? now(
                        statement.partnershipId,
                        registry
                                .organisation(statement.organisationId)
                                .map(OrganisationEntry::slug)
                                .map(Slug::value)
                                .stream(),
                        statement.recordedAt)
                : statement.names;
    }
}
