package org.concordat.tenancy;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.client.HttpRequest;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Bounds every call to an issuer: a silent one would otherwise hold its callers for ever, and a talkative one all memory. Each call has a
 * line of its own: an issuer may close a kept one without a word in the moment in which it is asked again, and its caller would be refused
 * (RFC 9112, 9.5). They are few, since keys and tokens are remembered.
 */
@ApplicationScoped
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.ALL)
class IssuerCalls implements OidcRequestFilter {

    private static final long LONGEST_MILLISECONDS = 2_000;

    @Override
    public Uni<Void> filter(OidcRequestFilterContext context) {
        context.request().timeout(LONGEST_MILLISECONDS);
        context.request().followRedirects(false);
        context.request().putHeader("Connection", "close");
        HttpRequest<?> request = context.request().getDelegate();
        request.as(new BoundedBody());
        return Uni.createFrom().voidItem();
    }
}
