package org.concordat.web;

import org.concordat.kernel.Rejected;

/** Conditional writes: whoever changes a thing says which revision of it was read. */
public final class Preconditions {

    private Preconditions() {}

    /** The {@code ETag} of a revision. */
    public static String etag(int revision) {
        return "\"" + revision + "\"";
    }

    /**
     * Checks {@code If-Match} before a replacement.
     *
     * @param ifMatch the header; null where it was not sent
     * @param revision the present revision; null where the thing does not exist yet
     * @throws Rejected 428 when an existing thing is replaced without the header, 412 when the header names another revision
     */
    public static void onReplace(String ifMatch, Integer revision) {
        if (revision == null && ifMatch == null) {
            return;
        }
        if (ifMatch == null) {
            throw Rejected.because(
                    Rejected.Kind.PRECONDITION_REQUIRED, "It exists: send If-Match with the ETag that you read.");
        }
        if (revision == null || !ifMatch.equals(etag(revision))) {
            throw Rejected.because(
                    Rejected.Kind.STALE, "It is not as you read it; read it again and repeat your change.");
        }
    }
}
