package org.concordat.tenancy;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.util.Optional;

/**
 * Is asked before the issuers' library, and answers where it is remembered that the issuer has signed the token; for every other one it has no
 * answer, and the library verifies it. Who is calling, and whether it is let in, the {@link CallerAugmentor} finds out either way.
 */
@Singleton
class RememberedIdentities implements IdentityProvider<TokenAuthenticationRequest> {

    /** Whom a token that its issuer has signed speaks of. */
    record Signed(Token token) implements Principal {

        @Override
        public String getName() {
            return token.text("sub").orElse("");
        }

        @Override
        public String toString() {
            return "somebody whose token is remembered";
        }
    }

    private static final int BEFORE_THE_LIBRARY = 2 * SYSTEM_FIRST;

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public int priority() {
        return BEFORE_THE_LIBRARY;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        RoutingContext routing = HttpSecurityUtils.getRoutingContextAttribute(request);
        SecurityIdentity identity = Optional.ofNullable(routing)
                .filter(given -> request.getToken() instanceof AccessTokenCredential)
                .flatMap(Presented::of)
                .filter(Presented::isRemembered)
                .filter(presented -> presented.is(request.getToken().getToken()))
                .map(presented -> identity(presented, request, routing))
                .orElse(null);
        return Uni.createFrom().item(identity);
    }

    private static SecurityIdentity identity(
            Presented presented, TokenAuthenticationRequest request, RoutingContext routing) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new Signed(presented.token()))
                .addCredential(request.getToken())
                .addAttribute(HttpSecurityUtils.ROUTING_CONTEXT_ATTRIBUTE, routing)
                .build();
    }
}
