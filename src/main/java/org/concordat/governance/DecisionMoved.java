package org.concordat.governance;

import java.time.Instant;
import java.util.UUID;

/**
 * A decision was opened, or its outcome declared; fired in the transaction that records it.
 *
 * @param state {@code open}, {@code carried}, {@code lost}, {@code noted}, {@code blocked} or {@code lapsed}
 * @param ref what of the matter it is about; null where the matter has none
 */
public record DecisionMoved(
        UUID partnershipId, UUID decisionId, String matter, String ref, String level, String state, Instant at) {

    static DecisionMoved of(Decision decision) {
        return new DecisionMoved(
                decision.partnershipId,
                decision.id,
                decision.matter,
                decision.ref,
                decision.level,
                decision.state,
                decision.recordedAt);
    }
}
