package org.concordat.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What an operator settles about the ledger. */
@ConfigMapping(prefix = "concordat.ledger")
interface LedgerRules {

    /** What the installation is called in its checkpoints, such as its host name; never changed. */
    Optional<String> name();

    /** Signs checkpoints: an Ed25519 key, PKCS#8 in base64. Without it there are none. */
    Optional<String> key();

    /** How often what was added is signed; {@code off} on nodes that shall not sign. */
    @WithDefault("30s")
    String every();
}
