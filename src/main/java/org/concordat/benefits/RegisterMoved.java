package org.concordat.benefits;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry of a register was recorded, changed or closed; fired in the transaction that records it.
 *
 * @param organisationId the council whose it is; nobody's where it is the partnership's
 * @param register {@code benefit} or {@code risk}
 * @param happening {@code recorded}, {@code changed} or {@code closed}
 * @param kind of a benefit; null for a risk
 * @param score of a risk; null for a benefit
 */
public record RegisterMoved(
        UUID partnershipId,
        UUID organisationId,
        String register,
        String happening,
        String slug,
        String kind,
        Integer score,
        int revision,
        Instant at) {

    private static final String RECORDED = "recorded";
    private static final String CHANGED = "changed";
    private static final String CLOSED = "closed";

    static RegisterMoved of(Benefit benefit) {
        return new RegisterMoved(
                benefit.partnershipId,
                benefit.organisationId,
                "benefit",
                benefit.revision() == 1 ? RECORDED : CHANGED,
                benefit.slug,
                benefit.kind,
                null,
                benefit.revision(),
                benefit.recorded.revision().recordedAt());
    }

    static RegisterMoved of(Risk risk) {
        String happening = risk.revision() == 1 ? RECORDED : CHANGED;
        return new RegisterMoved(
                risk.partnershipId,
                risk.organisationId,
                "risk",
                risk.closed == null ? happening : CLOSED,
                risk.slug,
                null,
                risk.score,
                risk.revision(),
                risk.recorded.revision().recordedAt());
    }

    /** The council whose it is; null where it is the partnership's. */
    public UUID councilId() {
        return Everybody.council(organisationId);
    }
}
