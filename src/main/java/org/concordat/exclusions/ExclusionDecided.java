package org.concordat.exclusions;

import java.util.UUID;

/** A case of a council is excluded from now on: it is to be judged again. Fired within the transaction. */
public record ExclusionDecided(UUID partnershipId, UUID councilId, UUID exclusionId) {}
