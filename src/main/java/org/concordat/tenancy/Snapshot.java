package org.concordat.tenancy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.kernel.Slug;

/**
 * Everything the registry knows, at one moment; never changed, only replaced. Whoever is being moved to another cell is not in it, but for the
 * names that are told so.
 *
 * @param appointments by partnership: every request looks for its caller's, several times
 */
record Snapshot(
        Map<UUID, OrganisationEntry> organisations,
        Map<Slug, OrganisationEntry> organisationsBySlug,
        Map<String, ProviderEntry> providersByIssuer,
        Map<UUID, PartnershipEntry> partnerships,
        Map<Slug, PartnershipEntry> partnershipsBySlug,
        Map<UUID, List<AppointmentEntry>> appointments,
        Moving moving) {

    static final Snapshot EMPTY = of(List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * Who is being moved, by what they are asked for.
     *
     * @param issuers by whom their people are vouched for
     * @param sessions what the sessions of their people are named after
     */
    record Moving(Set<Slug> organisations, Set<Slug> partnerships, Set<String> issuers, Set<String> sessions) {}

    /** @param moving the ids of the partnerships and organisations that this cell does not serve, or not yet */
    static Snapshot of(
            List<OrganisationEntry> allOrganisations,
            List<ProviderEntry> allProviders,
            List<PartnershipEntry> allPartnerships,
            List<AppointmentEntry> allAppointments,
            Collection<UUID> moving) {
        Set<UUID> away = Set.copyOf(moving);
        Predicate<OrganisationEntry> organisation = o -> away.contains(o.id());
        Predicate<ProviderEntry> provider = p -> p.organisation() != null && organisation.test(p.organisation());
        Predicate<PartnershipEntry> partnership = p -> away.contains(p.id());
        List<OrganisationEntry> organisations =
                allOrganisations.stream().filter(organisation.negate()).toList();
        List<ProviderEntry> providers =
                allProviders.stream().filter(provider.negate()).toList();
        List<PartnershipEntry> partnerships =
                allPartnerships.stream().filter(partnership.negate()).toList();
        List<AppointmentEntry> appointments = allAppointments.stream()
                .filter(a -> !away.contains(a.partnershipId()))
                .toList();
        return new Snapshot(
                by(organisations, OrganisationEntry::id),
                by(organisations, OrganisationEntry::slug),
                by(providers, ProviderEntry::issuer),
                by(partnerships, PartnershipEntry::id),
                by(partnerships, PartnershipEntry::slug),
                appointments.stream().collect(Collectors.groupingBy(AppointmentEntry::partnershipId)),
                new Moving(
                        of(allOrganisations, organisation, OrganisationEntry::slug),
                        of(allPartnerships, partnership, PartnershipEntry::slug),
                        of(allProviders, provider, ProviderEntry::issuer),
                        of(allProviders, provider, ProviderEntry::configurationId)));
    }

    private static <V, N> Set<N> of(List<V> all, Predicate<V> which, Function<V, N> name) {
        return all.stream().filter(which).map(name).collect(Collectors.toUnmodifiableSet());
    }

    private static <K, V> Map<K, V> by(List<V> values, Function<V, K> key) {
        return values.stream().collect(Collectors.toUnmodifiableMap(key, v -> v));
    }
}
