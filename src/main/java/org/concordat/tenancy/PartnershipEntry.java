package org.concordat.tenancy;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Slug;

/**
 * A partnership as the registry knows it, with all its memberships, those not yet accepted or already ended among them.
 *
 * @param schemeApprovals whose approval a sharing scheme needs; null where nobody said
 */
public record PartnershipEntry(
        UUID id,
        Slug slug,
        String title,
        String model,
        ZoneId timeZone,
        String jurisdiction,
        boolean sandbox,
        String schemeApprovals,
        List<MembershipEntry> members) {

    /** The membership of an organisation, accepted or not. */
    public Optional<MembershipEntry> membership(UUID organisationId) {
        return members.stream()
                .filter(m -> m.organisationId().equals(organisationId))
                .findFirst();
    }
}
