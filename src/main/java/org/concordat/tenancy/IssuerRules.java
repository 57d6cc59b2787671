package org.concordat.tenancy;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What an operator allows of issuers. */
@ConfigMapping(prefix = "concordat.issuers")
interface IssuerRules {

    /** Hosts that may be called without https and at private addresses; none in production. */
    Optional<List<String>> allowedHosts();
}
