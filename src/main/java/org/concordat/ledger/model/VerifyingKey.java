package org.concordat.ledger.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The public half of a ledger's key, as C2SP's signed-note has it: {@code name+id+key}.
 *
 * @param name of the key; stands in the line of its signatures
 * @param raw the 32 bytes of the Ed25519 public key, in base64
 */
public record VerifyingKey(String name, String raw) {

    /** What a name may be. */
    public static final String NAME = "[A-Za-z0-9][A-Za-z0-9._/-]{0,99}";

    static final String ALGORITHM = "Ed25519";
    static final int RAW_BYTES = 32;

    private static final byte ED25519 = 1;
    private static final int ID_BYTES = 4;
    private static final Pattern TEXT =
            Pattern.compile("(?<name>" + NAME + ")\\+(?<id>[0-9a-f]{8})\\+(?<key>[A-Za-z0-9+/]{44})");

    /** The DER encoding of a public key, up to its bytes (RFC 8410). */
    private static final byte[] HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    /** @throws IllegalArgumentException when it is none */
    public static VerifyingKey parse(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        if (parts.matches()) {
            byte[] key = Base64.getDecoder().decode(parts.group("key"));
            if (key.length == 1 + RAW_BYTES && key[0] == ED25519) {
                VerifyingKey parsed = of(parts.group("name"), Arrays.copyOfRange(key, 1, key.length));
                if (parsed.id().equals(parts.group("id"))) {
                    return parsed;
                }
            }
        }
        throw new IllegalArgumentException("not a public key of a ledger (name+id+key): " + text);
    }

    static VerifyingKey of(String name, byte[] raw) {
        return new VerifyingKey(name, Base64.getEncoder().encodeToString(raw));
    }

    /** As it is published. */
    public String text() {
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed());
    }

    /** Tells keys of one name apart: the beginning of a hash of both. */
    public String id() {
        return HexFormat.of().formatHex(idBytes());
    }

    byte[] idBytes() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(sha256.digest(typed()), ID_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private byte[] typed() {
        return ByteBuffer.allocate(1 + RAW_BYTES)
                .put(ED25519)
                .put(Base64.getDecoder().decode(raw))
                .array();
    }

    /** Whether a line below a text is this key's signature of it. */
    boolean hasSigned(String text, String line) {
        String[] words = line.split(" ");
        if (words.length != 3 || !words[1].equals(name)) {
            return false;
        }
        try {
            byte[] signed = Base64.getDecoder().decode(words[2]);
            return signed.length > ID_BYTES
                    && Arrays.equals(Arrays.copyOf(signed, ID_BYTES), idBytes())
                    && verifies(text, Arrays.copyOfRange(signed, ID_BYTES, signed.length));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private boolean verifies(String text, byte[] signature) {
        try {
            byte[] key = Base64.getDecoder().decode(raw);
            byte[] encoded = ByteBuffer.allocate(HEAD.length + key.length)
                    .put(HEAD)
                    .put(key)
                    .array();
            PublicKey known = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(known);
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }
}
