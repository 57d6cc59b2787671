package org.concordat.tenancy;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.SignatureAlgorithm;
import io.quarkus.oidc.runtime.OidcTenantConfig.TokenStateManager.Strategy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** One verifier configuration per identity provider and revision: the same object until the row changes. */
@Singleton
class IssuerConfigurations {

    private static final Logger LOG = Logger.getLogger(IssuerConfigurations.class);

    private static final String SECRET_FROM_ENVIRONMENT = "env:";

    private final Map<String, OidcTenantConfig> configurations = new ConcurrentHashMap<>();
    private final Map<String, Integer> renewals = new ConcurrentHashMap<>();
    private final Map<UUID, Row> rows = new ConcurrentHashMap<>();
    private final Config config;

    IssuerConfigurations(Config config) {
        this.config = config;
    }

    /** A row of the registry as it was last: every request asks for its verifier's name, which takes a digest to make. */
    private record Row(int revision, String name) {}

    /** Verifies bearer access tokens; never asks the issuer about one. */
    OidcTenantConfig api(ProviderEntry provider) {
        String name = "api." + id(provider);
        OidcTenantConfig known = configurations.get(name);
        return known != null ? known : configurations.computeIfAbsent(name, id -> bearer(id, provider));
    }

    /**
     * Signs people in to the pages by the authorization code flow.
     *
     * @throws OIDCException when the secret that the provider refers to is not there
     */
    OidcTenantConfig pages(ProviderEntry provider, ProviderEntry.WebClient client) {
        // Sessions are named after it: one that another verifier began goes on, as long as its own key is still good.
        return configurations.computeIfAbsent(pagesOf(provider), id -> codeFlow(id, provider, client));
    }

    /** How the verifier of the pages is called, of a provider as its row is now. */
    static String pagesOf(ProviderEntry provider) {
        return "web." + provider.configurationId();
    }

    private String id(ProviderEntry provider) {
        Row row = rows.get(provider.id());
        if (row == null || row.revision() != provider.revision()) {
            row = new Row(provider.revision(), provider.configurationId());
            rows.put(provider.id(), row);
        }
        return row.name() + "." + renewals.getOrDefault(row.name(), 0);
    }

    /** Has a new verifier built for a provider, which reads the issuer's keys afresh. */
    void renew(ProviderEntry provider) {
        renewals.merge(provider.configurationId(), 1, Integer::sum);
        configurations.keySet().removeIf(id -> id.contains(provider.configurationId()));
    }

    private static OidcTenantConfig bearer(String id, ProviderEntry provider) {
        return OidcTenantConfig.builder()
                .tenantId(id)
                .authServerUrl(provider.issuer())
                .applicationType(ApplicationType.SERVICE)
                .connectionTimeout(Duration.ofSeconds(2))
                .token()
                .issuer(provider.issuer())
                .audience(provider.audience())
                .subjectRequired(true)
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .forcedJwkRefreshInterval(Duration.ofSeconds(30))
                .signatureAlgorithm(
                        SignatureAlgorithm.valueOf(provider.algorithms().get(0)))
                .end()
                .build();
    }

    private OidcTenantConfig codeFlow(String id, ProviderEntry provider, ProviderEntry.WebClient client) {
        return OidcTenantConfig.builder()
                .tenantId(id)
                .authServerUrl(provider.issuer())
                .applicationType(ApplicationType.WEB_APP)
                .connectionTimeout(Duration.ofSeconds(2))
                .clientId(client.clientId())
                .credentials()
                .clientSecret(secret(provider, client.secretRef()))
                .end()
                .token()
                .issuer(provider.issuer())
                .subjectRequired(true)
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .end()
                .authentication()
                .redirectPath("/sign-in/" + provider.organisation().slug() + "/" + provider.name())
                .restorePathAfterRedirect(false)
                .pkceRequired(true)
                .end()
                // The pages read the ID token and nothing else; the others would only make the session's cookie larger.
                .tokenStateManager()
                .strategy(Strategy.ID_TOKEN)
                .end()
                .build();
    }

    private String secret(ProviderEntry provider, String reference) {
        if (!reference.startsWith(SECRET_FROM_ENVIRONMENT)) {
            throw new IllegalStateException("a secret's reference begins with " + SECRET_FROM_ENVIRONMENT);
        }
        String variable = reference.substring(SECRET_FROM_ENVIRONMENT.length());
        return config.getOptionalValue(variable, String.class).orElseThrow(() -> {
            LOG.error("nobody of " + provider.organisation().slug() + " can sign in by identity provider "
                    + provider.name() + ": " + variable + " is not set");
            return new OIDCException("there is no secret for the pages' client");
        });
    }
}
