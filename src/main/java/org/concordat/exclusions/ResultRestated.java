package org.concordat.exclusions;

import java.util.UUID;
import org.concordat.kernel.Period;

/** The result of a service level in a closed period is to be counted anew (rule F2). Fired within the transaction. */
public record ResultRestated(
        UUID partnershipId, UUID councilId, String agreement, String serviceLevel, Period period) {}
