package org.concordat.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Cases of one council were recorded; fired once per batch, in the transaction that records them.
 *
 * @param states the new current states, at most {@link BulkLoad#BATCH}; the same id replaces
 */
public record CasesRecorded(
        UUID partnershipId, UUID councilId, UUID importId, Instant recordedAt, List<CaseState> states) {}
