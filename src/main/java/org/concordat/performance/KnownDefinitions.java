package org.concordat.performance;

import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.concordat.partnerships.model.ClosedMonths;

/**
 * As of which instants the definitions of closed periods have to be read, by one request: those that were known at a closing are
 * those of the last change before it, so that all closings without a change between them share one reading.
 */
public final class KnownDefinitions {

    private final DefinitionChanges changes;
    private final UUID partnership;
    private final ClosedMonths closed;
    private TreeSet<Instant> sinceTheFirst;

    KnownDefinitions(DefinitionChanges changes, UUID partnership, ClosedMonths closed) {
        this.changes = changes;
        this.partnership = partnership;
        this.closed = closed;
    }

    /** An instant at which as much was known as at a closing; without a change since the first closing, that one. */
    public Instant at(Instant closing) {
        Instant first =
                closed.closedAt().values().stream().min(Instant::compareTo).orElse(closing);
        if (sinceTheFirst == null) {
            sinceTheFirst = changes.after(partnership, first);
        }
        return Optional.ofNullable(sinceTheFirst.floor(closing)).orElse(first);
    }
}
