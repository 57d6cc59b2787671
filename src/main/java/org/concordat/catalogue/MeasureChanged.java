package org.concordat.catalogue;

import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Slug;

/**
 * A measure has a new revision: what is computed by it is to be computed again. Fired within the transaction.
 *
 * @param redefined names of the fields that changed and that ladders and limits rely on: kind, unit, direction, computedFrom,
 *     percentile, per, driver
 * @param rates the rates that are divided by its figures
 */
public record MeasureChanged(UUID partnershipId, Slug slug, List<String> redefined, List<Slug> rates) {}
