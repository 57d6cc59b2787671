package org.concordat.tenancy;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Turns a verified token into a {@link Caller}: the organisation its issuer speaks for, and of its roles those that the issuer may
 * grant. The organisation never comes from anything else that the caller sends.
 */
@ApplicationScoped
class CallerAugmentor implements SecurityIdentityAugmentor {

    private static final Set<String> ACCESS_TOKEN_TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");
    private static final List<String> CLIENT_CLAIMS = List.of("azp", "client_id");

    private final Registry registry;

    CallerAugmentor(Registry registry) {
        this.registry = registry;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom().item(() -> withCaller(identity));
    }

    private SecurityIdentity withCaller(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken jwt)) {
            throw new AuthenticationFailedException("no token");
        }
        Token token = Token.read(jwt.getRawToken()).orElseThrow(() -> new AuthenticationFailedException("no token"));
        ProviderEntry provider = token.text("iss")
                .flatMap(registry::provider)
                .orElseThrow(() -> new AuthenticationFailedException("unknown issuer"));
        boolean session = identity.getCredential(IdTokenCredential.class) != null;
        if (!session) {
            refuseUnlessAccessToken(token, provider);
        }
        Caller caller = new Caller(
                provider.issuer(),
                token.text("sub").orElseThrow(() -> new AuthenticationFailedException("no subject")),
                Optional.ofNullable(provider.organisation()),
                roles(token, provider));
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addAttribute(Actings.CALLER, caller)
                .addRoles(caller.roles())
                .build();
    }

    private static void refuseUnlessAccessToken(Token token, ProviderEntry provider) {
        String type = token.header().path("typ").asText("").toLowerCase(java.util.Locale.ROOT);
        boolean idToken = token.claims().has("at_hash")
                || token.claims().has("nonce")
                || token.text("typ").filter(t -> !t.equals("Bearer")).isPresent();
        boolean client = CLIENT_CLAIMS.stream()
                .flatMap(claim -> token.text(claim).stream())
                .findFirst()
                .filter(provider.clients()::contains)
                .isPresent();
        if (!ACCESS_TOKEN_TYPES.contains(type) || idToken || !client) {
            throw new AuthenticationFailedException("not an access token of a known client");
        }
    }

    private static Set<String> roles(Token token, ProviderEntry provider) {
        boolean operator = provider.organisation() == null;
        return token.texts(provider.rolesClaim()).stream()
                .flatMap(role -> provider.roles().getOrDefault(role, List.of()).stream())
                .filter(role -> operator ? role.equals(Roles.OPERATOR) : Roles.GRANTABLE.contains(role))
                .collect(Collectors.toUnmodifiableSet());
    }
}
