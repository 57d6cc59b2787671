package org.concordat.opendata;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** What an operator settles about open data. */
@ConfigMapping(prefix = "concordat.open-data")
interface OpenDataRules {

    /**
     * The address at which everybody reaches this installation, {@code https://concordat.example}: it stands in files that never change, so
     * it is no matter of how a request came. Without it nothing is opened.
     */
    Optional<URI> address();
}
