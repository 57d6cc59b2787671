package org.concordat.events;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What signs the deliveries of one webhook, as Standard Webhooks 1.0 has it. */
sealed interface SigningKey {

    /** The signature as it stands in the header: its scheme, a comma, and the base64 of it. */
    String sign(byte[] content);

    /** What is kept of it, to be sealed. */
    byte[] kept();

    /** What the receiver must know and nobody else; empty where it verifies by a public key. */
    Optional<String> secret();

    /** What anybody may verify by; empty where it takes the secret. */
    Optional<String> publicKey();

    /** A new key of a kind: {@code ed25519} or {@code hmac}. */
    static SigningKey make(String kind) {
        return kind.equals("hmac") ? Hmac.make() : Ed25519.make();
    }

    /** The key of a kind that was kept. */
    static SigningKey of(String kind, byte[] kept, String publicKey) {
        return kind.equals("hmac") ? new Hmac(kept) : new Ed25519(kept, publicKey);
    }

    /** A secret that both have: HMAC-SHA256. */
    record Hmac(byte[] key) implements SigningKey {

        private static final int BYTES = 32;
        private static final String ALGORITHM = "HmacSHA256";

        static Hmac make() {
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            return new Hmac(key);
        }

        @Override
        public String sign(byte[] content) {
            try {
                Mac mac = Mac.getInstance(ALGORITHM);
                mac.init(new SecretKeySpec(key, ALGORITHM));
                return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform has HmacSHA256", e);
            }
        }

        @Override
        public byte[] kept() {
            return key.clone();
        }

        @Override
        public Optional<String> secret() {
            return Optional.of("whsec_" + Base64.getEncoder().encodeToString(key));
        }

        @Override
        public Optional<String> publicKey() {
            return Optional.empty();
        }
    }

    /** A key pair, of which the receiver has the public half: Ed25519. */
    record Ed25519(byte[] privateKey, String publicText) implements SigningKey {

        private static final String ALGORITHM = "Ed25519";
        private static final int RAW_BYTES = 32;

        static Ed25519 make() {
            try {
                KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
                byte[] encoded = pair.getPublic().getEncoded();
                byte[] raw = Arrays.copyOfRange(encoded, encoded.length - RAW_BYTES, encoded.length);
                return new Ed25519(
                        pair.getPrivate().getEncoded(),
                        "whpk_" + Base64.getEncoder().encodeToString(raw));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Java has had Ed25519 since 15", e);
            }
        }

        @Override
        public String sign(byte[] content) {
            try {
                Signature signature = Signature.getInstance(ALGORITHM);
                signature.initSign(
                        KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
                signature.update(content);
                return "v1a," + Base64.getEncoder().encodeToString(signature.sign());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a delivery could not be signed", e);
            }
        }

        @Override
        public byte[] kept() {
            return privateKey.clone();
        }

        @Override
        public Optional<String> secret() {
            return Optional.empty();
        }

        @Override
        public Optional<String> publicKey() {
            return Optional.of(publicText);
        }
    }
}
