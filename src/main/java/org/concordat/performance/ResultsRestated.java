package org.concordat.performance;

import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.Period;

/** Results of a service level in a closed period were counted anew (rule F2); fired in the transaction that does it. */
public record ResultsRestated(
        UUID partnershipId, UUID councilId, String agreement, String serviceLevel, Period period, Instant at) {}
