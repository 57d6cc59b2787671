package org.concordat.benefits;

/** The two ways to ask for revisions of a partnership's things (rule F3). */
final class Known {

    /** The present revisions of partnership ?1. */
    static final String NOW = "partnershipId = ?1 and recorded.supersededAt is null";

    /** The revisions of partnership ?1 that were the present ones at instant ?2. */
    static final String ON = "partnershipId = ?1 and recorded.recordedAt <= ?2 and (recorded.supersededAt is null or"
            + " recorded.supersededAt > ?2)";

    /** What {@code knownOn} means. */
    static final String ASKED = "As it was recorded at this instant, not later than now; now by default (rule F3).";

    private Known() {}
}
