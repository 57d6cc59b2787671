package org.concordat.tenancy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Slug;

/**
 * Picks the verifier: for the API by the exact {@code iss} of the bearer token, for pages by the sign-in path or the session. An
 * issuer that is not registered has none, and nothing is called.
 */
@ApplicationScoped
class IssuerResolver implements TenantConfigResolver {

    private static final String API = "/v1/";
    private static final String SIGN_IN = "/sign-in/";
    private static final String BEARER = "Bearer ";

    private final Registry registry;
    private final IssuerConfigurations configurations;
    private final IssuerHealth health;
    private final IssuerPatience patience;

    IssuerResolver(
            Registry registry, IssuerConfigurations configurations, IssuerHealth health, IssuerPatience patience) {
        this.registry = registry;
        this.configurations = configurations;
        this.health = health;
        this.patience = patience;
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> request) {
        String path = context.normalizedPath();
        if (registry.isAnybodyMoving() && isMoving(context, path)) {
            return Uni.createFrom().failure(new OIDCException("the organisation is being moved to another cell"));
        }
        Optional<ProviderEntry> provider =
                path.startsWith(API) ? ofToken(context) : path.startsWith(SIGN_IN) ? ofPath(path) : ofSession(context);
        Optional<ProviderEntry> usable = provider.filter(IssuerResolver::inGoodStanding);
        usable.ifPresent(p -> health.chosen(context, p));
        if (usable.filter(health::isBroken).isPresent()) {
            return Uni.createFrom().failure(new OIDCException("the issuer does not answer"));
        }
        usable.filter(p -> path.startsWith(API)).ifPresent(p -> patience.begin(context));
        return Uni.createFrom().item(() -> usable.flatMap(p -> path.startsWith(API)
                        ? Optional.of(configurations.api(p))
                        : p.webClient().map(client -> configurations.pages(p, client)))
                .orElse(null));
    }

    private static boolean inGoodStanding(ProviderEntry provider) {
        return provider.organisation() == null || !provider.organisation().suspended();
    }

    /** Whoever waits reaches it again, where an issuer that is not known would be refused. */
    private boolean isMoving(RoutingContext context, String path) {
        if (path.startsWith(API)) {
            return issuer(context).filter(registry::isMoving).isPresent();
        }
        return path.startsWith(SIGN_IN)
                && Slug.parse(path.substring(SIGN_IN.length()).split("/", -1)[0])
                        .filter(registry::isOrganisationMoving)
                        .isPresent();
    }

    private Optional<ProviderEntry> ofToken(RoutingContext context) {
        return issuer(context).flatMap(registry::provider);
    }

    private static Optional<String> issuer(RoutingContext context) {
        List<String> given = context.request().headers().getAll("Authorization");
        // Of several a proxy may have looked at another one.
        String header = given.size() == 1 ? given.get(0) : "";
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        // What is none is not shown to the verifier: of a refresh token it says that the issuer has failed.
        return Token.read(header.substring(BEARER.length()).trim())
                .filter(Token::isAccess)
                .map(token -> token.claims().path("iss"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
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
                .filter(p -> context.request().cookies().stream()
                        .anyMatch(c -> c.getName().startsWith(PageSessions.COOKIE + p.configurationId())))
                .findFirst();
    }
}
