package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Of how many councils results are read at once; most partnerships have no more. */
@ApplicationScoped
class BatchSize {

    static final String SETTING = "concordat.results.councils-at-once";

    private final Provider<Integer> councils;

    BatchSize(@ConfigProperty(name = SETTING, defaultValue = "50") Provider<Integer> councils) {
        this.councils = councils;
    }

    int councils() {
        return Math.max(1, councils.get());
    }
}
