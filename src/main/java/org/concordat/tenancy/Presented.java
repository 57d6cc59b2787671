package org.concordat.tenancy;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * The token in the head of a request of the API, read once, and whether it is remembered that its issuer has signed it, decided once. No
 * record, and its text stays in here: nothing is to write it out.
 */
final class Presented {

    private static final String KEY = "concordat.token";

    private final String text;
    private final Token token;
    private VerifiedTokens.OfVerifier found;
    private boolean remembered;

    Presented(String text, Token token) {
        this.text = text;
        this.token = token;
    }

    /** That of a request whose verifier has been looked for. */
    static Optional<Presented> of(RoutingContext context) {
        return Optional.ofNullable(context.get(KEY));
    }

    /** Looks whether it is remembered, for this request. */
    void lookUp(RoutingContext context, VerifiedTokens.OfVerifier tokens) {
        found = tokens;
        remembered = tokens.have(text);
        context.put(KEY, this);
    }

    Token token() {
        return token;
    }

    boolean isRemembered() {
        return remembered;
    }

    /** Whether its text is this, to the letter. */
    boolean is(String other) {
        return text.equals(other);
    }

    /**
     * Has it remembered that its issuer has signed this token. Where what was known of the verifier has been forgotten since it was looked for,
     * this is as well: it may have been found out by a key that has gone.
     */
    void remember() {
        if (!remembered && found != null) {
            found.add(text);
        }
    }
}
