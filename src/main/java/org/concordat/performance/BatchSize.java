package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;

/** Of how many councils results are read at once: most partnerships have no more. A bean, so that a test can have fewer. */
@ApplicationScoped
class BatchSize {

    private static final int COUNCILS = 50;

    int councils() {
        return COUNCILS;
    }
}
