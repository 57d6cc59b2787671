package org.concordat.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;

/** The moment as of whose knowledge a read answers (rule F3). */
@ApplicationScoped
public class KnownOn {

    private final Clock clock;

    KnownOn(Clock clock) {
        this.clock = clock;
    }

    /**
     * The moment that a caller asks for; now where none is given.
     *
     * @throws Rejected malformed, when it lies ahead: nobody knows what will be recorded
     */
    public Instant of(Instant asked) {
        Instant now = clock.instant();
        if (asked != null && asked.isAfter(now)) {
            throw Rejected.malformed(
                    "What will be known in the future cannot be read.", new Fault("knownOn", "is not later than now"));
        }
        return asked == null ? now : asked;
    }
}
