package org.concordat.web;

import org.concordat.kernel.Digest;
import org.concordat.kernel.Rejected;

/** Conditional writes: whoever changes a thing says which revision of it was read. */
public final class Preconditions {

    private static final int HALF = 32;

    private Preconditions() {}

    /** The {@code ETag} of a revision, as operations give it and as {@code If-Match} may name it. */
    public static String etag(int revision) {
        return "\"" + revision + "\"";
    }

    /**
     * The {@code ETag} of what is answered: its revision, a hyphen and half a digest.
     *
     * @param revision the ETag of its revision; null where it has none
     */
    static String etag(String revision, String answer) {
        String digest = Digest.of(answer).value();
        String half = digest.substring(digest.indexOf(':') + 1).substring(0, HALF);
        return revision == null ? "\"" + half + "\"" : revision.substring(0, revision.length() - 1) + "-" + half + "\"";
    }

    /** Whether a tag is of a revision, whatever was answered of it. */
    private static boolean isOf(String tag, int revision) {
        String of = etag(revision);
        return tag.equals(of) || tag.startsWith(of.substring(0, of.length() - 1) + "-") && tag.endsWith("\"");
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
        if (revision == null || !isOf(ifMatch.strip(), revision)) {
            throw Rejected.because(
                    Rejected.Kind.STALE, "It is not as you read it; read it again and repeat your change.");
        }
    }
}
