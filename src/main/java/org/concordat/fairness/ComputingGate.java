package org.concordat.fairness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Supplier;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Turnstile;

/** Lets few large comparisons of one organisation be computed at once, so that no organisation takes all processors for seconds. */
@ApplicationScoped
class ComputingGate {

    /** How many large comparisons of one organisation are computed at once. */
    static final int AT_ONCE = 2;

    /** Up to so many councils a comparison takes some hundredths of a second, and passes. */
    static final int SMALL = 12;

    private final Turnstile<UUID> running = new Turnstile<>();

    /**
     * Does the work if there is room for it.
     *
     * @throws Rejected unavailable, when as many large comparisons of the organisation are being computed
     */
    <R> R through(UUID organisation, int councils, Supplier<R> work) {
        if (councils <= SMALL) {
            return work.get();
        }
        if (!running.enter(organisation, AT_ONCE)) {
            throw Rejected.because(
                    Rejected.Kind.UNAVAILABLE,
                    AT_ONCE + " comparisons of more than " + SMALL
                            + " councils are being computed for you; ask for this one after them.");
        }
        try {
            return work.get();
        } finally {
            running.leave(organisation);
        }
    }
}
