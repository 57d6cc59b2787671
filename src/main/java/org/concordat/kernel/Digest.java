package org.concordat.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest, written {@code sha256:} and 64 hexadecimal digits. */
public record Digest(String value) {

    /** The form of every digest, for bounds in signatures. */
    public static final String FORM = "sha256:[0-9a-f]{64}";

    private static final String PREFIX = "sha256:";
    private static final int LENGTH = PREFIX.length() + 64;

    /** @throws IllegalArgumentException when the text is not of the form {@link #FORM} */
    public Digest {
        if (value == null || !isOne(value)) {
            throw new IllegalArgumentException("not a digest (" + FORM + "): " + value);
        }
    }

    /** By hand: every case that comes in has a digest, and a pattern took longer than the hashing. */
    private static boolean isOne(String text) {
        boolean one = text.length() == LENGTH && text.startsWith(PREFIX);
        for (int i = PREFIX.length(); one && i < LENGTH; i++) {
            char digit = text.charAt(i);
            one = digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'f';
        }
        return one;
    }

    /** The digest of a text in UTF-8. */
    public static Digest of(String text) {
        MessageDigest digester = digester();
        digester.update(text.getBytes(StandardCharsets.UTF_8));
        return of(digester);
    }

    /** What computes the digest of what passes by piece by piece. */
    public static MessageDigest digester() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The digest of all that a {@link #digester()} was given; it begins anew. */
    public static Digest of(MessageDigest digester) {
        return new Digest(PREFIX + HexFormat.of().formatHex(digester.digest()));
    }

    /** Its 64 digits alone. */
    public String hexadecimal() {
        return value.substring(PREFIX.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
