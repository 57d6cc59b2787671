package org.concordat.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.Actings;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Cursors of lists: sealed, so that nobody reads or makes one, and good only for the organisation and the list they were given for.
 * A list is its address with its filters: the same cursor in another partnership or with another filter would skip rows unseen.
 */
@ApplicationScoped
public class Cursors {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int SHORTEST_SECRET = 32;
    private static final String USE = "concordat cursors";
    private static final String NONCE_USE = "nonces of concordat cursors";
    private static final String HMAC = "HmacSHA256";

    /** What may change from page to page: no row comes or goes by it. */
    private static final Set<String> FREE = Set.of("cursor", "limit", "asOf");

    private final Actings actings;
    private final CurrentVertxRequest current;
    private final SecretKeySpec key;
    private final SecretKeySpec nonces;

    Cursors(
            Actings actings,
            CurrentVertxRequest current,
            @ConfigProperty(name = "concordat.cursor.secret") String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalStateException("concordat.cursor.secret has at least " + SHORTEST_SECRET + " characters");
        }
        this.actings = actings;
        this.current = current;
        SecretKeySpec master = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
        this.key = new SecretKeySpec(hmac(master, USE), "AES");
        this.nonces = new SecretKeySpec(hmac(master, NONCE_USE), HMAC);
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }

    /** Of its place and list only, so that the same page has the same cursor, and with it the same ETag, each time. */
    private byte[] nonce(String list, String key) {
        String bound = bound(list);
        return Arrays.copyOf(hmac(nonces, bound.length() + ":" + bound + key), NONCE_BYTES);
    }

    /** The cursor that continues the list that is being read after a key. */
    public String encode(String list, String key) {
        byte[] nonce = nonce(list, key);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, list).doFinal(key.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a cursor could not be sealed", e);
        }
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
        byte[] whole = bytes(cursor);
        if (whole.length < NONCE_BYTES + TAG_BYTES) {
            throw unknown();
        }
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(whole).get(nonce);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, list);
            return new String(cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES), StandardCharsets.UTF_8);
        } catch (AEADBadTagException e) {
            throw unknown();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a cursor could not be opened", e);
        }
    }

    private static byte[] bytes(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static Rejected unknown() {
        return Rejected.malformed(
                "The cursor was not given for this list.",
                new Fault("cursor", "must be one that a page of this list, with these filters, gave"));
    }

    private Cipher cipher(int mode, byte[] nonce, String list) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(bound(list).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Whose list, which and at which address with which filters; each part with its length, so that none runs into the next. */
    private String bound(String list) {
        RoutingContext request = current.getCurrent();
        List<String> parts = new ArrayList<>();
        parts.add(actings.mustCall().organisation().map(o -> o.id().toString()).orElse("operator"));
        parts.add(list);
        parts.add(request.normalizedPath());
        request.queryParams().entries().stream()
                .filter(given -> !FREE.contains(given.getKey()))
                .sorted(Map.Entry.<String, String>comparingByKey().thenComparing(Map.Entry.comparingByValue()))
                .forEach(given -> {
                    parts.add(given.getKey());
                    parts.add(given.getValue());
                });
        return parts.stream().map(part -> part.length() + ":" + part).collect(Collectors.joining());
    }
}
