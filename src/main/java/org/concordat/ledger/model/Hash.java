package org.concordat.ledger.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A hash of a Merkle tree: 32 bytes, made of a leaf or of two other hashes as RFC 6962, section 2.1, has it. */
public final class Hash {

    /** How many bytes a hash has. */
    public static final int BYTES = 32;

    /** The form of a hash as the API writes it. */
    public static final String FORM = "[0-9a-f]{64}";

    /** Of a tree without leaves. */
    public static final Hash OF_NOTHING = new Hash(sha256().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a hash has " + BYTES + " bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException when there are not {@link #BYTES} of them */
    public static Hash of(byte[] bytes) {
        return new Hash(bytes.clone());
    }

    /** @throws IllegalArgumentException when the text is not of the form {@link #FORM} */
    public static Hash parse(String hexadecimal) {
        if (!hexadecimal.matches(FORM)) {
            throw new IllegalArgumentException("not a hash (" + FORM + "): " + hexadecimal);
        }
        return new Hash(HexFormat.of().parseHex(hexadecimal));
    }

    /** Of a leaf, whose data are given. */
    public static Hash ofLeaf(byte[] data) {
        MessageDigest sha256 = sha256();
        sha256.update(LEAF);
        return new Hash(sha256.digest(data));
    }

    /** Of a leaf, whose data are a text in UTF-8. */
    public static Hash ofLeaf(String data) {
        return ofLeaf(data.getBytes(StandardCharsets.UTF_8));
    }

    /** Of a node with this hash on its left. */
    public Hash with(Hash right) {
        MessageDigest sha256 = sha256();
        sha256.update(NODE);
        sha256.update(bytes);
        return new Hash(sha256.digest(right.bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The bytes, which may be changed without changing the hash. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** As checkpoints write it. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** As the API writes it. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
