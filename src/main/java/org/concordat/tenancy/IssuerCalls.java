package org.concordat.tenancy;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.client.HttpRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Bounds every call to an issuer: a silent one would otherwise hold its callers for ever, and a talkative one all memory. */
@ApplicationScoped
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.ALL)
class IssuerCalls implements OidcRequestFilter {

    private static final long LONGEST_MILLISECONDS = 2_000;

    @Override
    public Uni<Void> filter(OidcRequestFilterContext context) {
        context.request().timeout(LONGEST_MILLISECONDS);
        context.request().followRedirects(false);
        HttpRequest<?> request = context.request().getDelegate();
        request.as(new BoundedBody());
        return Uni.createFrom().voidItem();
    }
}
