package org.concordat.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Turnstile;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets few loads of one organisation run at once, and of all organisations half as many as there are connections: a load keeps its
 * connection for minutes where the line is slow, and the others are for everything else.
 */
@ApplicationScoped
class LoadGate {

    /** How many loads of one organisation run at once. */
    static final int AT_ONCE = 2;

    private final Turnstile<UUID> running = new Turnstile<>();
    private final Semaphore room;

    LoadGate(@ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections) {
        room = new Semaphore(Math.max(1, connections / 2));
    }

    /**
     * Does the work if there is room for it.
     *
     * @throws Rejected unavailable, when as many loads of the organisation, or of all, are running
     */
    <R> R through(UUID organisation, Supplier<R> work) {
        if (!running.enter(organisation, AT_ONCE)) {
            throw Rejected.because(
                    Rejected.Kind.UNAVAILABLE, AT_ONCE + " of your loads are running; send this one after them.");
        }
        try {
            return admitted(work);
        } finally {
            running.leave(organisation);
        }
    }

    private <R> R admitted(Supplier<R> work) {
        if (!room.tryAcquire()) {
            throw Rejected.because(
                    Rejected.Kind.UNAVAILABLE, "As many loads are running as may; send this one in a while.");
        }
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
