package org.concordat.web;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.concordat.kernel.Digest;
import org.concordat.kernel.Rejected;

/** Conditional writes: whoever changes a thing says which revision of it was read. */
public final class Preconditions {

    private static final int HALF = 32;

    /** A revision, and whatever digest stands behind it. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]+)(?:-[^\"]*)?\"");

    private static final String ANY = "*";

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
    static String etag(String revision, byte[] answer) {
        MessageDigest digester = Digest.digester();
        digester.update(answer);
        String half = Digest.of(digester).hexadecimal().substring(0, HALF);
        return revision == null ? "\"" + half + "\"" : revision.substring(0, revision.length() - 1) + "-" + half + "\"";
    }

    /**
     * Whether one of the tags is of a revision, whatever was answered of it. A proxy that compresses answers makes their tags weak; the
     * revision that they begin with is the same.
     */
    private static boolean names(String ifMatch, int revision) {
        return Arrays.stream(ifMatch.split(","))
                .map(tag -> TAG.matcher(tag.strip()))
                .anyMatch(tag -> tag.matches() && tag.group(1).equals(Integer.toString(revision)));
    }

    /**
     * Checks {@code If-Match} before a replacement.
     *
     * @param ifMatch the header; null where it was not sent
     * @param revision the present revision; null where the thing does not exist yet
     * @throws Rejected 428 when an existing thing is replaced without the header, or with {@code *}, which names no copy that was read; 412 when
     *     none of the tags that the header lists is of the present revision
     */
    public static void onReplace(String ifMatch, Integer revision) {
        if (revision == null && ifMatch == null) {
            return;
        }
        if (ifMatch == null) {
            throw Rejected.because(
                    Rejected.Kind.PRECONDITION_REQUIRED, "It exists: send If-Match with the ETag that you read.");
        }
        if (revision != null && ifMatch.strip().equals(ANY)) {
            throw Rejected.because(
                    Rejected.Kind.PRECONDITION_REQUIRED,
                    "It exists: send If-Match with the ETag that you read; * would overwrite what you have not seen.");
        }
        if (revision == null || !names(ifMatch, revision)) {
            throw Rejected.because(
                    Rejected.Kind.STALE, "It is not as you read it; read it again and repeat your change.");
        }
    }
}
