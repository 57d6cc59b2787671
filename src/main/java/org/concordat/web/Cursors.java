package org.concordat.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.Actings;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Cursors of lists: opaque, signed, and good only for the organisation and the list they were given for. */
@ApplicationScoped
public class Cursors {

    private static final int SIGNATURE_BYTES = 16;
    private static final int SHORTEST_SECRET = 32;

    private final Actings actings;
    private final byte[] secret;

    Cursors(Actings actings, @ConfigProperty(name = "concordat.cursor.secret") String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalStateException("concordat.cursor.secret has at least " + SHORTEST_SECRET + " characters");
        }
        this.actings = actings;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** The cursor that continues a list after a key. */
    public String encode(String list, String key) {
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        byte[] signature = signature(list, text);
        byte[] whole = Arrays.copyOf(signature, SIGNATURE_BYTES + text.length);
        System.arraycopy(text, 0, whole, SIGNATURE_BYTES, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /**
     * The key after which a list continues; null where there is no cursor.
     *
     * @throws Rejected malformed, when the cursor was not given for this list and organisation
     */
    public String decode(String list, String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            byte[] whole = Base64.getUrlDecoder().decode(cursor);
            if (whole.length >= SIGNATURE_BYTES) {
                byte[] text = Arrays.copyOfRange(whole, SIGNATURE_BYTES, whole.length);
                byte[] signature = Arrays.copyOf(whole, SIGNATURE_BYTES);
                if (MessageDigest.isEqual(signature, signature(list, text))) {
                    return new String(text, StandardCharsets.UTF_8);
                }
            }
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
        throw unknown();
    }

    private static Rejected unknown() {
        return Rejected.malformed(
                "The cursor was not given for this list.", new Fault("cursor", "is one that a page of this list gave"));
    }

    private byte[] signature(String list, byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            String bound = actings.mustCall()
                    .organisation()
                    .map(o -> o.id().toString())
                    .orElse("operator");
            mac.update((bound + "\n" + list + "\n").getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(key), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
