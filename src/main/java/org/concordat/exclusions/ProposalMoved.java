package org.concordat.exclusions;

import java.time.Instant;
import java.util.UUID;

/**
 * An exclusion, a relief or a restatement was proposed, decided or taken back; fired in the transaction that records it.
 *
 * @param what {@code exclusion}, {@code relief} or {@code restatement}
 * @param state {@code proposed}, {@code accepted}, {@code rejected} or {@code withdrawn}
 */
public record ProposalMoved(String what, UUID partnershipId, UUID councilId, UUID id, String state, Instant at) {}
