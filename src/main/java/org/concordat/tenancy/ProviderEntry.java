package org.concordat.tenancy;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Digest;

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

    private static final int CONFIGURATION_ID_HEX = 18;
    /** As many digits as the largest number of so many hexadecimal ones. */
    private static final int CONFIGURATION_ID_LENGTH = 14;

    /** The client that signs people in to the pages; the secret is a reference, never the secret itself. */
    record WebClient(String clientId, String secretRef) {}

    /**
     * Changes whenever the row does, so that a new verifier is built. Short, letters and digits only: it is part of the names of
     * cookies, and a browser drops a cookie whose name and value are longer than 4,096 bytes, of which the issuers' library leaves 40
     * to the name.
     */
    String configurationId() {
        String digest = Digest.of(id + "." + revision).value();
        String digits = new BigInteger(digest.substring(digest.length() - CONFIGURATION_ID_HEX), 16)
                .toString(Character.MAX_RADIX);
        return "0".repeat(CONFIGURATION_ID_LENGTH - digits.length()) + digits;
    }
}
