package org.concordat.governance;

/** What parameters of this room mean, in words that several operations share. */
final class Asked {

    static final String PARTNERSHIP = "Slug of the partnership.";
    static final String TRY = "Only try: answer as it would be, change nothing.";
    static final String LIMIT = "How many items a page has, 1 to 200.";
    static final String CURSOR = "The `next` of the page before.";
    static final String KNOWN_ON = "As it was recorded at this instant, not later than now; now by default (rule F3).";
    static final String IF_MATCH = "ETag of the revision that was read and is replaced.";

    private Asked() {}
}
