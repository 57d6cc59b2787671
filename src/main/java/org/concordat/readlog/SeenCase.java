package org.concordat.readlog;

import java.util.UUID;

/**
 * A case that is about to be answered.
 *
 * @param councilId whose it is
 * @param service slug of its service; null of a row of a load that was refused, of which it is not known
 */
public record SeenCase(UUID councilId, String service, String ref) {}
