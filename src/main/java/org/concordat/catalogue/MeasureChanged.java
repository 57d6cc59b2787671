package org.concordat.catalogue;

import java.util.UUID;
import org.concordat.kernel.Slug;

/** A measure has a new revision: what is computed by it is to be computed again. Fired within the transaction. */
public record MeasureChanged(UUID partnershipId, Slug slug) {}
