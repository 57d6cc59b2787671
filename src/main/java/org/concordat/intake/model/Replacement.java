package org.concordat.intake.model;

import java.time.Instant;

/** What a row does to what is stored (rule C7). */
public enum Replacement {
    /** Nothing was stored. */
    CREATED,
    /** The stored state gives way. */
    UPDATED,
    /** The stored state is the same. */
    UNCHANGED,
    /** The stored state is newer; the row is ignored. */
    STALE;

    /**
     * Decides by the moments at which the sender knew the two states, then by the states themselves.
     *
     * @param storedDigest null where nothing is stored
     * @param storedAsAt null where the stored state does not say
     * @param rowAsAt null where the row does not say: it then replaces
     */
    public static Replacement of(String storedDigest, Instant storedAsAt, String rowDigest, Instant rowAsAt) {
        if (storedDigest == null) {
            return CREATED;
        }
        if (rowAsAt != null && storedAsAt != null && rowAsAt.isBefore(storedAsAt)) {
            return STALE;
        }
        return storedDigest.equals(rowDigest) ? UNCHANGED : UPDATED;
    }
}
