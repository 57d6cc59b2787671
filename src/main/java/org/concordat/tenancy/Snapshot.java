package org.concordat.tenancy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.kernel.Slug;

/**
 * Everything the registry knows, at one moment; never changed, only replaced.
 *
 * @param appointments by partnership: every request looks for its caller's, several times
 */
record Snapshot(
        Map<UUID, OrganisationEntry> organisations,
        Map<Slug, OrganisationEntry> organisationsBySlug,
        Map<String, ProviderEntry> providersByIssuer,
        Map<UUID, PartnershipEntry> partnerships,
        Map<Slug, PartnershipEntry> partnershipsBySlug,
        Map<UUID, List<AppointmentEntry>> appointments) {

    static final Snapshot EMPTY = of(List.of(), List.of(), List.of(), List.of());

    static Snapshot of(
            List<OrganisationEntry> organisations,
            List<ProviderEntry> providers,
            List<PartnershipEntry> partnerships,
            List<AppointmentEntry> appointments) {
        return new Snapshot(
                by(organisations, OrganisationEntry::id),
                by(organisations, OrganisationEntry::slug),
                by(providers, ProviderEntry::issuer),
                by(partnerships, PartnershipEntry::id),
                by(partnerships, PartnershipEntry::slug),
                appointments.stream().collect(Collectors.groupingBy(AppointmentEntry::partnershipId)));
    }

    private static <K, V> Map<K, V> by(List<V> values, Function<V, K> key) {
        return values.stream().collect(Collectors.toUnmodifiableMap(key, v -> v));
    }
}
