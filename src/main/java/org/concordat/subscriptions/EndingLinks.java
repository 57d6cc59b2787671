package org.concordat.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Links by which whoever has an e-mail ends the subscription that it came by, without signing in (RFC 8058). A link says which, and of which
 * address, so that an e-mail to a former address ends nothing; it is signed, and nothing is looked up for one that is not.
 */
@ApplicationScoped
class EndingLinks {

    /** Where links lead, below the installation's address. */
    static final String PATH = "/unsubscribe/";

    private static final Pattern SITE = Pattern.compile("https://[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?");
    private static final String USE = "concordat links that end subscriptions";
    private static final String HMAC = "HmacSHA256";
    private static final int ID_BYTES = 16;
    private static final int BOX_BYTES = 8;
    private static final int SAID_BYTES = 2 * ID_BYTES + BOX_BYTES;
    private static final int TAG_BYTES = 16;

    private final MailRules rules;
    private final SecretKeySpec key;

    EndingLinks(MailRules rules, @ConfigProperty(name = "concordat.cursor.secret") String secret) {
        this.rules = rules;
        this.key = new SecretKeySpec(
                hmac(
                        new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC),
                        USE.getBytes(StandardCharsets.UTF_8)),
                HMAC);
    }

    /**
     * What a link says.
     *
     * @param box of the address that the e-mail went to
     */
    record Ending(UUID organisation, UUID subscription, ByteBuffer box) {}

    /** @throws IllegalStateException when the address of the installation is not one that mail programs call */
    static void requireSite(String site) {
        if (!SITE.matcher(site).matches()) {
            throw new IllegalStateException(
                    "concordat.mail.site is https:// and a name, such as https://concordat.example, without a path");
        }
    }

    private static byte[] hmac(SecretKeySpec key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }

    private ByteBuffer box(String email) {
        return ByteBuffer.wrap(hmac(key, email.getBytes(StandardCharsets.UTF_8)), 0, BOX_BYTES)
                .slice();
    }

    /** Of an e-mail that goes out; empty where the operator has not said at which address the installation is found. */
    Optional<String> of(Letter letter) {
        return rules.site()
                .map(site -> site + PATH + written(letter.organisation(), letter.subscription(), letter.email()));
    }

    private String written(UUID organisation, UUID subscription, String email) {
        byte[] said = put(ByteBuffer.allocate(SAID_BYTES), organisation, subscription)
                .put(box(email))
                .array();
        byte[] tag = Arrays.copyOf(hmac(key, said), TAG_BYTES);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(SAID_BYTES + TAG_BYTES)
                        .put(said)
                        .put(tag)
                        .array());
    }

    private static ByteBuffer put(ByteBuffer to, UUID... ids) {
        for (UUID id : ids) {
            to.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
        return to;
    }

    /** What a link says; empty for whatever was not made here. */
    Optional<Ending> read(String link) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(link);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (whole.length != SAID_BYTES + TAG_BYTES) {
            return Optional.empty();
        }
        byte[] said = Arrays.copyOf(whole, SAID_BYTES);
        byte[] tag = Arrays.copyOfRange(whole, SAID_BYTES, whole.length);
        if (!MessageDigest.isEqual(tag, Arrays.copyOf(hmac(key, said), TAG_BYTES))) {
            return Optional.empty();
        }
        ByteBuffer of = ByteBuffer.wrap(said);
        return Optional.of(new Ending(id(of), id(of), of.slice()));
    }

    private static UUID id(ByteBuffer from) {
        return new UUID(from.getLong(), from.getLong());
    }

    /** Whether a link came with an e-mail to the address that a subscription has now. */
    boolean isOf(Ending link, Subscription subscription) {
        return subscription.isMail() && link.box().equals(box(subscription.email()));
    }
}
