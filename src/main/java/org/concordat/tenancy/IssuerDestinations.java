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
import java.net.InetAddress;

/**
 * Looks at where each call to an issuer goes, before it goes, and has it connect to the very address that was looked at: the addresses
 * of the keys and of the tokens come from the issuer's own discovery document, and what its name means may have changed since it was
 * registered, or change between the look and the call.
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
        boolean https = Boolean.TRUE.equals(request.ssl());
        String host = request.host();
        // Off the event loop, since the name service may take its time; the answer comes back to the loop.
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(() -> addresses.address(https, host), false)
                        .toCompletionStage())
                .onFailure(ForbiddenDestination.class)
                .transform(IssuerDestinations::refusal)
                .onItem()
                .invoke(address -> connectTo(request, address, host))
                .replaceWithVoid();
    }

    /** The name stays in the Host header, in what TLS asks for, and is what the certificate must be for. */
    private static void connectTo(HttpRequest<Buffer> request, InetAddress address, String host) {
        request.virtualHost(host);
        request.host(address.getHostAddress());
    }

    private static OIDCException refusal(Throwable forbidden) {
        return new OIDCException(
                "an issuer names an address that may not be called: what may be called " + forbidden.getMessage());
    }
}
