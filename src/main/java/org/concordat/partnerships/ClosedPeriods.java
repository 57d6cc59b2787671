package org.concordat.partnerships;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.Period;
import org.concordat.partnerships.model.ClosedMonths;
import org.concordat.tenancy.Ids;

/** Which periods of a partnership are closed, as other rooms ask it, within the caller's transaction (rule F1). */
@ApplicationScoped
public class ClosedPeriods {

    private static final String TURN = "closing of";

    private final Closures closures;
    private final Turns turns;
    private final BeingRecorded recording;
    private final Clock clock;

    ClosedPeriods(Closures closures, Turns turns, BeingRecorded recording, Clock clock) {
        this.closures = closures;
        this.turns = turns;
        this.recording = recording;
        this.clock = clock;
    }

    /** The months that are closed, as known on an instant; null for now. */
    public ClosedMonths of(UUID partnershipId, Instant knownOn) {
        Instant known = knownOn == null ? clock.instant() : knownOn;
        return new ClosedMonths(closures.known(partnershipId, known).stream()
                .collect(Collectors.toMap(c -> YearMonth.from(c.month), c -> c.recordedAt)));
    }

    /**
     * None closes until the end of the transaction. Whoever records what results are made of holds first and reads the clock
     * then: a closing knows everything that was recorded before its instant, and an answer nothing that is not.
     */
    public void hold(UUID partnershipId) {
        keepOpen(partnershipId);
        recording.begin(partnershipId);
    }

    /** As {@link #hold(UUID)}, where what is recorded concerns some councils only. */
    public void hold(UUID partnershipId, Collection<UUID> councils) {
        keepOpen(partnershipId);
        councils.forEach(recording::begin);
    }

    /**
     * None closes until the end of the transaction; for a load of cases, which is dated by its beginning and makes results when
     * evaluation's turn comes: it does not keep others from knowing what is recorded meanwhile.
     */
    public void keepOpen(UUID partnershipId) {
        turns.share(TURN, partnershipId);
    }

    /** Holds, and tells the months that are closed. */
    public ClosedMonths held(UUID partnershipId, Collection<UUID> councils) {
        hold(partnershipId, councils);
        return of(partnershipId, null);
    }

    /** The months that are closed now; until the end of the transaction nobody else closes, or writes what closing locks. */
    public ClosedMonths alone(UUID partnershipId) {
        turns.take(TURN, partnershipId);
        recording.begin(partnershipId);
        return of(partnershipId, null);
    }

    /** Who closed a period, and why although figures were not agreed. */
    public record Closing(String by, String decision) {}

    /** The last closing of a period's months; empty while one of them is open. */
    public Optional<Closing> closing(UUID partnershipId, Period period, Instant knownOn) {
        return of(partnershipId, knownOn).closedAt(period).flatMap(at -> closures.known(partnershipId, at).stream()
                .filter(c -> period.contains(c.month) && c.recordedAt.equals(at))
                .findFirst()
                .map(c -> new Closing(c.recordedBy, c.decision)));
    }

    /** Closes months; whoever does takes care that it may be done. */
    public void close(UUID partnershipId, Collection<YearMonth> months, Closing closing, Instant at) {
        for (YearMonth month : months) {
            Closure closure = new Closure();
            closure.id = Ids.next();
            closure.partnershipId = partnershipId;
            closure.month = month.atDay(1);
            closure.decision = closing.decision();
            closure.recordedAt = at;
            closure.recordedBy = closing.by();
            closures.persist(closure);
        }
        closures.flush();
    }
}
