package org.concordat.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.concordat.kernel.Rejected;

/** Lets few loads of one organisation run at once, so that no organisation takes all connections for minutes. */
@ApplicationScoped
class LoadGate {

    /** How many loads of one organisation run at once. */
    static final int AT_ONCE = 2;

    private final Map<UUID, Integer> running = new ConcurrentHashMap<>();

    /**
     * Does the work if there is room for it.
     *
     * @throws Rejected unavailable, when as many loads of the organisation are running
     */
    <R> R through(UUID organisation, Supplier<R> work) {
        if (running.merge(organisation, 1, Integer::sum) > AT_ONCE) {
            leave(organisation);
            throw Rejected.because(
                    Rejected.Kind.UNAVAILABLE, AT_ONCE + " of your loads are running; send this one after them.");
        }
        try {
            return work.get();
        } finally {
            leave(organisation);
        }
    }

    private void leave(UUID organisation) {
        running.computeIfPresent(organisation, (id, count) -> count == 1 ? null : count - 1);
    }
}
