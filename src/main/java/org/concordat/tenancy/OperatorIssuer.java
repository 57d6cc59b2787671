package org.concordat.tenancy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/**
 * The operator's issuer. It comes from configuration only, so that no organisation's issuer can ever grant the role; without it
 * there is no operator.
 */
@ConfigMapping(prefix = "concordat.operator")
interface OperatorIssuer {

    /** Exact value of {@code iss}. */
    Optional<String> issuer();

    /** Required value of {@code aud}. */
    Optional<String> audience();

    /** Which clients may call. */
    Optional<List<String>> clients();

    /** Path of the claim with the token's roles, parts divided by {@code /}. */
    Optional<String> rolesClaim();

    /** The token's role that makes an operator. */
    Optional<String> role();

    /** Accepted signature algorithms. */
    @WithDefault("RS256")
    List<String> algorithms();
}
