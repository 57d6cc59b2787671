package org.concordat.tenancy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An identity provider as the registry knows it.
 *
 * @param organisation whom its tokens speak for; null for the operator's own, which comes from configuration
 * @param rolesClaim path of the claim that holds the token's roles, parts divided by {@code /}
 * @param roles what each role of a token means here
 * @param clients which clients ({@code azp}, {@code client_id}) may call
 */
record ProviderEntry(
        UUID id,
        int revision,
        OrganisationEntry organisation,
        String name,
        String issuer,
        String audience,
        List<String> algorithms,
        String rolesClaim,
        Map<String, List<String>> roles,
        List<String> clients,
        Optional<WebClient> webClient) {

    /** The client that signs people in to the pages; the secret is a reference, never the secret itself. */
    record WebClient(String clientId, String secretRef) {}

    /** Changes whenever the row does, so that a new verifier is built. */
    String configurationId() {
        return id + "." + revision;
    }
}
