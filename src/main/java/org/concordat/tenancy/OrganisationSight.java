package org.concordat.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Looks with an organisation's own eyes where nobody of it is calling: what is sent to it is what it would be shown, by the same policies,
 * at the moment of sending.
 */
@ApplicationScoped
public class OrganisationSight {

    private final Registry registry;
    private final Actings actings;
    private final TenantTransactions transactions;

    OrganisationSight(Registry registry, Actings actings, TenantTransactions transactions) {
        this.registry = registry;
        this.actings = actings;
        this.transactions = transactions;
    }

    /** The organisations that are not suspended. */
    public List<UUID> organisations() {
        return registry.organisations().stream()
                .filter(organisation -> !organisation.suspended())
                .map(OrganisationEntry::id)
                .toList();
    }

    /** Every partnership there is. */
    public List<UUID> partnerships() {
        return registry.partnerships().stream().map(PartnershipEntry::id).toList();
    }

    /** The partnerships in which an organisation has a part today, by their slugs. */
    public List<PartnershipEntry> partnershipsOf(UUID organisation) {
        return registry.partnershipsOf(organisation).stream()
                .filter(partnership -> settings(partnership.id(), organisation).isPresent())
                .sorted(Comparator.comparing(partnership -> partnership.slug().value()))
                .toList();
    }

    /**
     * Those of which one of its people may be told today in a role: none where the issuer that vouched for the person speaks for the
     * organisation no more or grants nobody that role; and where a role counts by appointment only, those that appoint the person.
     */
    public List<PartnershipEntry> partnershipsOf(UUID organisation, String issuer, String subject, String role) {
        boolean granted = registry.provider(issuer)
                .filter(provider -> provider.organisation() != null
                        && provider.organisation().id().equals(organisation))
                .filter(provider -> provider.roles().values().stream().anyMatch(roles -> roles.contains(role)))
                .isPresent();
        Caller person = new Caller(issuer, subject, registry.organisation(organisation), Set.of(role));
        return partnershipsOf(organisation).stream()
                .filter(partnership ->
                        granted && (!Roles.BY_APPOINTMENT.contains(role) || actings.appoints(partnership, person)))
                .toList();
    }

    /**
     * Does work within the running transaction as the organisation would see it, then gives the transaction its own capacity back; empty,
     * and nothing done, where the organisation has no part in the partnership today or is suspended.
     */
    public <T> Optional<T> within(UUID partnership, UUID organisation, Supplier<T> work) {
        return settings(partnership, organisation).map(settings -> transactions.within(settings, work));
    }

    private Optional<TenantSettings> settings(UUID partnership, UUID organisation) {
        return registry.partnership(partnership)
                .flatMap(p -> registry.organisation(organisation).flatMap(o -> actings.settings(p, o)));
    }
}
