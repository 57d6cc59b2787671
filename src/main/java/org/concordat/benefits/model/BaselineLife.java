package org.concordat.benefits.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Rejected;
import org.concordat.partnerships.model.Side;

/**
 * What was done with a baseline, in order, and what follows of it (rule R1): proposed, it can be taken back, which voids what was signed;
 * with the signatures of both sides it is frozen.
 */
public record BaselineLife(List<Event> events) {

    /** What can be done with a baseline. */
    public enum Kind {
        PROPOSED,
        WITHDRAWN,
        SIGNED
    }

    /**
     * Something that was done.
     *
     * @param side for which; null where it was who keeps the register
     */
    public record Event(Kind kind, Side side, Instant at) {}

    private static final String RULE = "R1";

    /** Keeps its own copy. */
    public BaselineLife {
        events = List.copyOf(events);
    }

    /** The state after all that was done. */
    public BaselineState state() {
        boolean proposed = false;
        for (Event event : events) {
            proposed = event.kind() == Kind.PROPOSED || proposed && event.kind() != Kind.WITHDRAWN;
        }
        if (!proposed) {
            return BaselineState.DRAFT;
        }
        return signedBy(Side.PROVIDER) && signedBy(Side.CLIENT) ? BaselineState.FROZEN : BaselineState.PROPOSED;
    }

    /** Whether a side has signed the text that is proposed. */
    public boolean signedBy(Side side) {
        return offered().stream().anyMatch(event -> event.kind() == Kind.SIGNED && event.side() == side);
    }

    /** When the second side signed; empty while it has not. */
    public Optional<Instant> frozenAt() {
        return state() == BaselineState.FROZEN
                ? offered().stream()
                        .filter(event -> event.kind() == Kind.SIGNED)
                        .map(Event::at)
                        .reduce((one, other) -> other)
                : Optional.empty();
    }

    /** What was done since it was last taken back. */
    private List<Event> offered() {
        int since = 0;
        for (int i = 0; i < events.size(); i++) {
            since = events.get(i).kind() == Kind.WITHDRAWN ? i + 1 : since;
        }
        return events.subList(since, events.size());
    }

    /** @throws Rejected as its state, when it is in another one */
    public void requireState(BaselineState wanted) {
        if (state() != wanted) {
            throw Rejected.state(
                    RULE, "The baseline is " + state().text() + "; this is done while it is " + wanted.text() + ".");
        }
    }

    /** @throws Rejected as its state, when a side cannot sign it now */
    public void requireSignable(Side side) {
        requireState(BaselineState.PROPOSED);
        if (signedBy(side)) {
            throw Rejected.state(RULE, "The " + side.text() + " has signed this baseline already.");
        }
    }
}
