package org.concordat.organisations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An identity provider as it is answered: the reference of a secret, never a secret. */
@Schema(description = "An OpenID Connect issuer as the registry holds it.")
public record IdentityProviderView(
        @Schema(description = "Its name within the organisation.", examples = "main")
        String name,

        @Schema(description = "Exact value of `iss`.", examples = "https://login.kettering.example/realms/main")
        String issuer,

        @Schema(description = "Value that `aud` must hold.", examples = "concordat")
        String audience,

        @Schema(description = "Accepted signature algorithm.")
        List<String> algorithms,

        @Schema(description = "Path of the claim with the token's roles.", examples = "realm_access/roles")
        String rolesClaim,

        @Schema(description = "What each role of a token means here.")
        Map<String, List<String>> roles,

        @Schema(description = "Clients that may call.") List<String> clients,

        @Schema(description = "Client of the pages; null for none.")
        NewIdentityProvider.WebClient webClient,

        @Schema(description = "Revision, also the ETag.", minimum = "1", examples = "1")
        int revision,

        @JsonIgnore boolean created) {

    static IdentityProviderView of(IdentityProvider p, boolean created) {
        return new IdentityProviderView(
                p.name,
                p.issuer,
                p.audience,
                p.algorithms,
                p.rolesClaim,
                p.roles,
                p.clients,
                p.webClientId == null ? null : new NewIdentityProvider.WebClient(p.webClientId, p.webSecretRef),
                p.revision,
                created);
    }
}
