package org.concordat.events;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.concordat.kernel.Rejected;
import org.jboss.logging.Logger;

/**
 * Seals signing keys before they are stored (AES-GCM), each for the webhook that it is of: a row that is copied to another webhook opens
 * nothing. The key comes from the configuration alone, so a dump of the database signs nothing.
 */
@ApplicationScoped
class KeySafe {

    private static final Logger LOG = Logger.getLogger(KeySafe.class);
    private static final int SHORTEST_SECRET = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final String USE = "concordat webhooks";

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    KeySafe(WebhookRules rules) {
        key = rules.secret().map(KeySafe::key).orElse(null);
    }

    /** A secret that is too short is told when the application starts, which then does not. */
    void onStart(@Observes StartupEvent event) {
        if (!isThere()) {
            LOG.info("there are no webhooks: concordat.webhooks.secret is not set");
        }
    }

    static SecretKeySpec key(String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalStateException(
                    "concordat.webhooks.secret has at least " + SHORTEST_SECRET + " characters");
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return new SecretKeySpec(mac.doFinal(USE.getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** Whether keys can be sealed at all. */
    boolean isThere() {
        return key != null;
    }

    /** @throws Rejected unavailable, where the operator has configured no key */
    void require() {
        if (!isThere()) {
            throw Rejected.because(
                    Rejected.Kind.UNAVAILABLE,
                    "This installation sends no webhooks: its operator has not set CONCORDAT_WEBHOOKS_SECRET. The change feed"
                            + " tells the same.");
        }
    }

    String seal(UUID webhook, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(key, Cipher.ENCRYPT_MODE, nonce, webhook).doFinal(plain);
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a signing key could not be sealed", e);
        }
    }

    /** @throws GeneralSecurityException when it was sealed with another key, or for another webhook */
    byte[] open(UUID webhook, String sealed) throws GeneralSecurityException {
        return open(key, webhook, sealed);
    }

    static byte[] open(SecretKeySpec key, UUID webhook, String sealed) throws GeneralSecurityException {
        byte[] whole = Base64.getDecoder().decode(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(whole).get(nonce);
        return cipher(key, Cipher.DECRYPT_MODE, nonce, webhook).doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
    }

    private static Cipher cipher(SecretKeySpec key, int mode, byte[] nonce, UUID webhook)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(webhook.toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
