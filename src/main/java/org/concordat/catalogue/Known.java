package org.concordat.catalogue;

/** The two ways to ask for revisions of a partnership's things (rule F3). */
final class Known {

    /** The present revisions of partnership ?1. */
    static final String NOW = "partnershipId = ?1 and recorded.supersededAt is null";

    /** The revisions of partnership ?1 that were the present ones at instant ?2. */
    static final String ON =
            "partnershipId = ?1 and recorded.recordedAt <= ?2 and (recorded.supersededAt is null or recorded.supersededAt > ?2)";

    private Known() {}
}
