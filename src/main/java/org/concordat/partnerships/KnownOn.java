package org.concordat.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;

/** The moment as of whose knowledge a read answers (rule F3). */
@ApplicationScoped
public class KnownOn {

    private final BeingRecorded recording;
    private final Actings actings;
    private final Clock clock;

    KnownOn(BeingRecorded recording, Actings actings, Clock clock) {
        this.recording = recording;
        this.actings = actings;
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

    /**
     * The latest moment, up to the one that a caller asks for, as of whose knowledge an answer of the councils that it sees will ever be
     * the same: before whatever is being recorded. Call it before the answer's transaction begins.
     *
     * @throws Rejected as {@link #of}; missing, when the caller has no part in the partnership
     */
    public Instant settled(String partnership, Instant asked) {
        Instant known = of(asked);
        Acting acting = actings.in(partnership);
        List<UUID> recorded = new ArrayList<>(acting.councils());
        recorded.add(acting.partnership().id());
        return recording.settled(recorded, known);
    }
}
