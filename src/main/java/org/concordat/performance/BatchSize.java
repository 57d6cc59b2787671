package org.concordat.performance;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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

    /** A node that is set wrongly does not start. */
    void onStart(@Observes StartupEvent event) {
        councils();
    }

    int councils() {
        int set = councils.get();
        if (set < 1) {
            throw new IllegalStateException(SETTING + " is 1 or more");
        }
        return set;
    }
}
