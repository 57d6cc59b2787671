package org.concordat.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Turnstile;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets one export of an organisation be made at once, and of all organisations a quarter as many as there are connections. */
@ApplicationScoped
class ExportGate {

    private final Turnstile<UUID> running = new Turnstile<>();
    private final Semaphore room;

    ExportGate(@ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections) {
        room = new Semaphore(Math.max(1, connections / 4));
    }

    /**
     * Does the work if there is room for it.
     *
     * @throws Rejected unavailable, when an export of the organisation, or as many of all as may, are being made
     */
    <R> R through(UUID organisation, Supplier<R> work) {
        if (!running.enter(organisation, 1)) {
            throw Rejected.because(
                    Rejected.Kind.UNAVAILABLE, "An export of yours is being made; ask for this one after it.");
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
                    Rejected.Kind.UNAVAILABLE, "As many exports are being made as may; ask for this one in a while.");
        }
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
