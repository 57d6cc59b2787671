package org.concordat.catalogue;

import java.util.UUID;
import org.concordat.kernel.Slug;

/** What is settled for a service has another wording. Fired within the transaction. */
public record ServiceChanged(UUID partnershipId, Slug slug) {}
