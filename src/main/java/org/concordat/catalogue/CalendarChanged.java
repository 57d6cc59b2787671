package org.concordat.catalogue;

import java.util.UUID;
import org.concordat.kernel.Slug;

/** A partnership's own calendar has a new revision (rule T1): open cases are to be recomputed. Fired within the transaction. */
public record CalendarChanged(UUID partnershipId, Slug slug) {}
