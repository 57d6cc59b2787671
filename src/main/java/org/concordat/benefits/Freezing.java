package org.concordat.benefits;

import java.util.UUID;

/**
 * By what a signature freezes a baseline.
 *
 * @param decision of the members; null where it is frozen before go-live, as the first of its service
 * @param late whether the service had gone live
 * @param supersedes slug of the baseline whose place it takes; null for none
 */
record Freezing(UUID decision, boolean late, String supersedes) {

    static final Freezing PLAIN = new Freezing(null, false, null);
}
