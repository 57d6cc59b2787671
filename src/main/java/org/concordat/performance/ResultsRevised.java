package org.concordat.performance;

import java.time.Instant;
import java.util.UUID;

/**
 * Results of a council that are made of cases may be other ones from an instant on; which, {@link RevisedResults} tells. Fired in the
 * transaction that writes it, perhaps several times.
 */
public record ResultsRevised(UUID partnershipId, UUID councilId, Instant at) {}
