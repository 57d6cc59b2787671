package org.concordat.tenancy;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Looks at where each call to an issuer goes, before it goes: the addresses of the keys and of the tokens come from the issuer's
 * own discovery document, and what its name means may have changed since it was registered.
 */
@ApplicationScoped
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.ALL)
class IssuerDestinations implements OidcRequestFilter {

    private final IssuerAddress addresses;
    private final Vertx vertx;

    IssuerDestinations(IssuerAddress addresses, Vertx vertx) {
        this.addresses = addresses;
        this.vertx = vertx;
    }

    @Override
    public Uni<Void> filter(OidcRequestFilterContext context) {
        HttpRequest<Buffer> request = context.request();
        request.followRedirects(false);
        // Off the event loop, since the name service may take its time; the answer comes back to the loop.
        return Uni.createFrom()
                .completionStage(
                        () -> vertx.executeBlocking(() -> fault(request), false).toCompletionStage())
                .onItem()
                .invoke(fault -> fault.ifPresent(IssuerDestinations::refuse))
                .replaceWithVoid();
    }

    private Optional<String> fault(HttpRequest<Buffer> request) {
        return addresses.destinationFault(Boolean.TRUE.equals(request.ssl()), request.host());
    }

    private static void refuse(String fault) {
        throw new OIDCException("an issuer names an address that may not be called: what may be called " + fault);
    }
}
