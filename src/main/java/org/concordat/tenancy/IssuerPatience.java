package org.concordat.tenancy;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Lets no caller wait longer than two and a half seconds until its issuer has said who it is, however the issuer spreads its answers.
 * Whoever was answered meanwhile that it cannot be said is not let in afterwards.
 */
@Singleton
class IssuerPatience {

    private static final long LONGEST_MILLISECONDS = 2_500;
    private static final String TIMER = "concordat.issuer.timer";

    private final IssuerHealth health;

    IssuerPatience(IssuerHealth health) {
        this.health = health;
    }

    /** The issuer may be asked from now on; of a request it is looked for more than once. */
    void begin(RoutingContext context) {
        if (context.get(TIMER) != null) {
            return;
        }
        long timer = context.vertx().setTimer(LONGEST_MILLISECONDS, id -> end(context));
        context.put(TIMER, timer);
        context.addEndHandler(ended -> context.vertx().cancelTimer(timer));
    }

    private void end(RoutingContext context) {
        if (!context.response().ended()) {
            health.failed(context);
            context.fail(new OIDCException("the issuer takes too long"));
        }
    }

    /** It is known who calls. */
    void known(RoutingContext context) {
        Long timer = context.get(TIMER);
        if (timer != null
                && !context.vertx().cancelTimer(timer)
                && context.response().ended()) {
            throw new AuthenticationFailedException("has been answered that its issuer takes too long");
        }
    }
}
