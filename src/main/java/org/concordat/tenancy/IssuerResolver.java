package org.concordat.tenancy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Slug;

/**
 * Picks the verifier: for the API by the exact {@code iss} of the bearer token, for pages by the sign-in path or the session. An
 * issuer that is not registered has none, and nothing is called.
 */
@Singleton
class IssuerResolver implements TenantConfigResolver {

    private static final String API = "/v1/";
    private static final String SIGN_IN = "/sign-in/";
    private static final String BEARER = "Bearer ";

    /** Where there is a new configuration of a name, its verifier takes the place of the former one. */
    private static final String REPLACE = "replace-tenant-configuration-context";

    private final Registry registry;
    private final IssuerConfigurations configurations;
    private final IssuerHealth health;
    private final IssuerPatience patience;
    private final VerifiedTokens verified;

    IssuerResolver(
            Registry registry,
            IssuerConfigurations configurations,
            IssuerHealth health,
            IssuerPatience patience,
            VerifiedTokens verified) {
        this.registry = registry;
        this.configurations = configurations;
        this.health = health;
        this.patience = patience;
        this.verified = verified;
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> request) {
        if (!registry.isLoaded()) {
            // A node that could not read who there is yet refuses nobody for good.
            return Uni.createFrom().failure(new OIDCException("nobody is known yet"));
        }
        String path = context.normalizedPath();
        if (path.startsWith(API)) {
            return bearer(context);
        }
        boolean signingIn = path.startsWith(SIGN_IN);
        if (registry.isAnybodyMoving() && (signingIn ? isSignInMoving(path) : isSessionMoving(context))) {
            return moving();
        }
        return pages(context, signingIn ? ofPath(path) : ofSession(context));
    }

    /** Whoever waits reaches it again, where an issuer that is not known would be refused. */
    private static Uni<OidcTenantConfig> moving() {
        return Uni.createFrom().failure(new BeingMoved());
    }

    private boolean isSignInMoving(String path) {
        return Slug.parse(path.substring(SIGN_IN.length()).split("/", -1)[0])
                .filter(registry::isOrganisationMoving)
                .isPresent();
    }

    private boolean isSessionMoving(RoutingContext context) {
        return ofSession(context).isEmpty()
                && registry.movingSessions().stream().anyMatch(begun -> hasSession(context, begun));
    }

    private Uni<OidcTenantConfig> bearer(RoutingContext context) {
        Optional<Presented> presented = presented(context);
        Optional<String> issuer = presented
                .map(given -> given.token().claims().path("iss"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
        if (registry.isAnybodyMoving() && issuer.filter(registry::isMoving).isPresent()) {
            return moving();
        }
        Optional<ProviderEntry> usable = issuer.flatMap(registry::provider).filter(this::inGoodStanding);
        Optional<OidcTenantConfig> verifier = usable.map(configurations::api);
        verifier.ifPresent(found -> presented.get().lookUp(context, verified.of(found)));
        boolean isSilent = isSilent(context, usable);
        // Of a token that is remembered the issuer is not asked, so that nobody who sends others keeps it out.
        if (usable.isPresent() && !presented.get().isRemembered()) {
            if (isSilent) {
                return silent();
            }
            patience.begin(context);
        }
        return Uni.createFrom().item(verifier.orElse(null));
    }

    private Uni<OidcTenantConfig> pages(RoutingContext context, Optional<ProviderEntry> provider) {
        Optional<ProviderEntry> usable = provider.filter(this::inGoodStanding);
        if (isSilent(context, usable)) {
            return silent();
        }
        context.put(REPLACE, "true");
        return Uni.createFrom().item(() -> {
            Optional<OidcTenantConfig> verifier =
                    usable.flatMap(p -> p.webClient().map(client -> configurations.pages(p, client)));
            if (verifier.isEmpty()) {
                // By a session's name the library would find a former verifier, of a suspended organisation or of
                // another revision.
                context.remove(OidcUtils.TENANT_ID_ATTRIBUTE);
            }
            return verifier.orElse(null);
        });
    }

    private boolean isSilent(RoutingContext context, Optional<ProviderEntry> usable) {
        usable.ifPresent(p -> health.chosen(context, p));
        return usable.filter(health::isBroken).isPresent();
    }

    private static Uni<OidcTenantConfig> silent() {
        return Uni.createFrom().failure(new OIDCException("the issuer does not answer"));
    }

    private boolean inGoodStanding(ProviderEntry provider) {
        boolean good =
                provider.organisation() == null || !provider.organisation().suspended();
        if (!good) {
            verified.forget(configurations.api(provider));
        }
        return good;
    }

    private static Optional<Presented> presented(RoutingContext context) {
        List<String> given = context.request().headers().getAll("Authorization");
        // Of several a proxy may have looked at another one.
        String header = given.size() == 1 ? given.get(0) : "";
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        String text = header.substring(BEARER.length()).trim();
        // What is none is not shown to the verifier: of a refresh token it says that the issuer has failed.
        return Token.read(text).filter(Token::isAccess).map(token -> new Presented(text, token));
    }

    private Optional<ProviderEntry> ofPath(String path) {
        String[] parts = path.substring(SIGN_IN.length()).split("/", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        Optional<Slug> organisation = Slug.parse(parts[0]);
        return registry.providers().stream()
                .filter(p -> p.organisation() != null)
                .filter(p ->
                        organisation.filter(p.organisation().slug()::equals).isPresent()
                                && p.name().equals(parts[1]))
                .findFirst();
    }

    private Optional<ProviderEntry> ofSession(RoutingContext context) {
        return registry.providers().stream()
                .filter(p -> p.webClient().isPresent())
                .filter(p -> hasSession(context, p.configurationId()))
                .findFirst();
    }

    private static boolean hasSession(RoutingContext context, String begun) {
        return context.request().cookies().stream().anyMatch(c -> c.getName().startsWith(PageSessions.COOKIE + begun));
    }
}
