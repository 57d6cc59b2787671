package org.concordat.tenancy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * The caller within one partnership.
 *
 * @param organisation whom the caller speaks for; null for the operator
 * @param capacity decided from the appointments, then the memberships of the organisation
 * @param roles the caller's roles that count in this partnership
 * @param councils whose rows the capacity sees
 * @param who how records name the caller
 */
public record Acting(
        PartnershipEntry partnership,
        OrganisationEntry organisation,
        Capacity capacity,
        Set<String> roles,
        Set<UUID> councils,
        String who) {

    /** Whether rows of a council are the caller's to see. */
    public boolean sees(UUID council) {
        return councils.contains(council);
    }

    /**
     * What of a council's own rows may be known here: nothing that was recorded after its membership's last day, before it comes back.
     *
     * @param knownOn what is asked for
     */
    public Instant whileMember(UUID council, Instant knownOn) {
        LocalDate day = LocalDate.ofInstant(knownOn, partnership.timeZone());
        return partnership
                .membership(council)
                .flatMap(membership -> membership.leftBefore(day))
                .map(to -> to.plusDays(1).atStartOfDay(partnership.timeZone()).toInstant())
                .orElse(knownOn);
    }

    /** Whether the caller holds a role that counts here. */
    public boolean has(String role) {
        return roles.contains(role);
    }
}
