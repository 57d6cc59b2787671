package org.concordat.organisations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an operator says of an organisation's identity provider. */
@Schema(description = "An OpenID Connect issuer whose tokens speak for the organisation.")
public record NewIdentityProvider(
        @Schema(
                description = "Exact value of `iss`; https at a public address unless the operator allows the host.",
                examples = "https://login.kettering.example/realms/main")
        @NotBlank
        @Size(max = 500)
        String issuer,

        @Schema(description = "Value that `aud` must hold.", examples = "concordat") @NotBlank @Size(max = 200)
        String audience,

        @Schema(description = "The one signature algorithm that is accepted.", examples = "[\"RS256\"]")
        @NotEmpty
        @Size(max = 1)
        List<@Pattern(regexp = "RS256|RS384|RS512|PS256|PS384|PS512|ES256|ES384|ES512|EDDSA") String> algorithms,

        @Schema(
                description = "Path of the claim with the token's roles, parts divided by `/`.",
                examples = "realm_access/roles")
        @NotBlank
        @Size(max = 200)
        String rolesClaim,

        @Schema(
                description = "What each role of a token means here: a list out of reader, officer, signatory, manager,"
                        + " board-member, board-secretary, auditor. Never operator.")
        @NotEmpty
        @Size(max = 50)
        Map<@Size(max = 200) String, @NotEmpty @Size(max = 7) List<@NotNull @Size(max = 30) String>> roles,

        @Schema(description = "Clients (`azp` or `client_id`) that may call.", examples = "[\"kettering-uniform\"]")
        @NotNull
        @Size(max = 50)
        List<@NotBlank @Size(max = 200) String> clients,

        @Schema(description = "Client that signs people in to the pages; null for none.") @Valid
        WebClient webClient) {

    /** The client of the pages. */
    @Schema(description = "A confidential client of the authorization code flow.")
    public record WebClient(
            @Schema(description = "Its id.", examples = "concordat-web") @NotBlank @Size(max = 200)
            String clientId,

            @Schema(
                    description = "Where its secret stands in the server's environment; the secret itself is never"
                            + " sent.",
                    examples = "env:KETTERING_SECRET")
            @NotNull
            @Pattern(regexp = "env:(?!QUARKUS_|CONCORDAT_)[A-Z][A-Z0-9_]{0,90}_SECRET")
            String secretRef) {}
}
