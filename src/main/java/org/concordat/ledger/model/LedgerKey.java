package org.concordat.ledger.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** What checkpoints are signed with: an Ed25519 key with a name. */
public final class LedgerKey {

    private final PrivateKey privateKey;
    private final VerifyingKey publicKey;

    private LedgerKey(PrivateKey privateKey, VerifyingKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /**
     * The key that a text holds.
     *
     * @param pkcs8 the private key in base64, as {@code openssl genpkey -algorithm ed25519 -outform der} makes it
     * @throws IllegalArgumentException when the name or the key is none; the key is not told
     */
    public static LedgerKey parse(String name, String pkcs8) {
        if (!name.matches(VerifyingKey.NAME)) {
            throw new IllegalArgumentException("a ledger's name is of the form " + VerifyingKey.NAME);
        }
        try {
            PrivateKey key = KeyFactory.getInstance(VerifyingKey.ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pkcs8.strip())));
            byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
            return new LedgerKey(key, VerifyingKey.of(name, publicOf(seed)));
        } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
            throw new IllegalArgumentException("the ledger's key is not an Ed25519 key in PKCS#8 and base64");
        }
    }

    /** The platform makes a public key only along with a private one: it is let draw this very seed. */
    private static byte[] publicOf(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(VerifyingKey.ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new Drawn(seed));
        KeyPair pair = generator.generateKeyPair();
        if (!Arrays.equals(seed, ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow())) {
            throw new GeneralSecurityException("the platform made another key");
        }
        byte[] encoded = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - VerifyingKey.RAW_BYTES, encoded.length);
    }

    /** What its signatures are verified with. */
    public VerifyingKey publicKey() {
        return publicKey;
    }

    String name() {
        return publicKey.name();
    }

    /** The key's id and its signature of a text, in base64. */
    String sign(String text) {
        try {
            Signature signer = Signature.getInstance(VerifyingKey.ALGORITHM);
            signer.initSign(privateKey);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] signature = signer.sign();
            byte[] id = publicKey.idBytes();
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(id.length + signature.length)
                            .put(id)
                            .put(signature)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a checkpoint could not be signed", e);
        }
    }

    /** Draws what is given. */
    private static final class Drawn extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final transient byte[] seed;

        Drawn(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, Math.min(seed.length, bytes.length));
        }
    }
}
