package org.concordat.tenancy;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Turns a verified token into a {@link Caller}: the organisation its issuer speaks for, and of its roles those that the issuer may
 * grant. The organisation never comes from anything else that the caller sends.
 */
@Singleton
class CallerAugmentor implements SecurityIdentityAugmentor {

    /** OpenID Connect Core, 2: no subject is longer. */
    private static final Pattern SUBJECT = Pattern.compile("\\P{Cntrl}{1,255}");

    private final Registry registry;
    private final IssuerPatience patience;
    private final Clock clock;

    CallerAugmentor(Registry registry, IssuerPatience patience, Clock clock) {
        this.registry = registry;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        RoutingContext routing = identity.getAttribute(RoutingContext.class.getName());
        if (routing != null) {
            patience.known(routing);
        }
        boolean session = identity.getCredential(IdTokenCredential.class) != null;
        Optional<Presented> presented = session || routing == null ? Optional.empty() : Presented.of(routing);
        return Uni.createFrom().item(() -> {
            SecurityIdentity called = withCaller(identity, token(identity, presented), session);
            presented.ifPresent(Presented::remember);
            return called;
        });
    }

    /** The token that was verified, now or before: as it was read of the request's head, where it has one. */
    private static Token token(SecurityIdentity identity, Optional<Presented> presented) {
        if (identity.getPrincipal() instanceof RememberedIdentities.Signed signed) {
            return signed.token();
        }
        if (!(identity.getPrincipal() instanceof JsonWebToken jwt)) {
            throw new AuthenticationFailedException("no token");
        }
        String text = jwt.getRawToken();
        if (presented.filter(given -> !given.is(text)).isPresent()) {
            throw new AuthenticationFailedException("another token than the request's");
        }
        return presented
                .map(Presented::token)
                .or(() -> Token.read(text))
                .orElseThrow(() -> new AuthenticationFailedException("no token"));
    }

    private SecurityIdentity withCaller(SecurityIdentity identity, Token token, boolean session) {
        ProviderEntry provider = token.text("iss").flatMap(registry::provider).orElseThrow(() -> unknown(token));
        if (provider.organisation() != null && provider.organisation().suspended()) {
            throw new AuthenticationFailedException("its organisation is suspended");
        }
        if (session
                && !IssuerConfigurations.pagesOf(provider)
                        .equals(identity.getAttribute(OidcUtils.TENANT_ID_ATTRIBUTE))) {
            throw new AuthenticationFailedException("a session of a former revision of its issuer's row");
        }
        boolean access = session || token.isAccess() && token.isOf(provider.clients());
        if (!access || !token.isTimely(clock.instant())) {
            throw new AuthenticationFailedException("not an access token of a known client and of now");
        }
        Caller caller = new Caller(
                provider.issuer(),
                token.text("sub")
                        .filter(s -> SUBJECT.matcher(s).matches())
                        .orElseThrow(() -> new AuthenticationFailedException("no subject")),
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

    /** It may have begun to move to another cell since its verifier was picked. */
    private RuntimeException unknown(Token token) {
        return token.text("iss").filter(registry::isMoving).isPresent()
                ? new BeingMoved()
                : new AuthenticationFailedException("unknown issuer");
    }

    private static Set<String> roles(Token token, ProviderEntry provider) {
        boolean operator = provider.organisation() == null;
        return token.texts(provider.rolesClaim()).stream()
                .flatMap(role -> provider.roles().getOrDefault(role, List.of()).stream())
                .filter(role -> operator ? role.equals(Roles.OPERATOR) : Roles.GRANTABLE.contains(role))
                .collect(Collectors.toUnmodifiableSet());
    }
}
