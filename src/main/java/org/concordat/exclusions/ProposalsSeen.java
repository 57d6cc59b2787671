package org.concordat.exclusions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.exclusions.model.State;
import org.concordat.kernel.Period;

/**
 * What was proposed to be left out or excused, and what became of it, as rooms further out count it: of the councils that the caller sees, and
 * no case by its name. Call it within a transaction.
 */
@ApplicationScoped
public class ProposalsSeen {

    private final Exclusions exclusions;
    private final Reliefs reliefs;

    ProposalsSeen(Exclusions exclusions, Reliefs reliefs) {
        this.exclusions = exclusions;
        this.reliefs = reliefs;
    }

    /**
     * An exclusion of some case.
     *
     * @param settledAt when it was decided or taken back; null while it waits
     */
    public record ExclusionSeen(UUID councilId, String service, State state, Instant settledAt) {}

    /**
     * A relief.
     *
     * @param settledAt when it was decided or taken back; null while it waits
     */
    public record ReliefSeen(ReliefEntry entry, State state, String reason, Instant settledAt) {}

    /** All exclusions, as they were known on an instant, in the order in which they were proposed. */
    public List<ExclusionSeen> exclusions(UUID partnership, Instant knownOn) {
        ExclusionFilter all = new ExclusionFilter(null, null, null, null, null, knownOn);
        return exclusions.page(partnership, all, null, false, null, Integer.MAX_VALUE).stream()
                .map(stored -> new ExclusionSeen(
                        stored.proposal().councilId(),
                        stored.service(),
                        stored.proposal().state(),
                        stored.proposal().settledAt()))
                .toList();
    }

    /** The reliefs that hold, or would, on any day of a period, as they were known on an instant. */
    public List<ReliefSeen> reliefs(UUID partnership, Period period, Instant knownOn) {
        ReliefFilter filter = new ReliefFilter(null, null, null, period, null, knownOn);
        return reliefs.page(partnership, filter, null, null, Integer.MAX_VALUE).stream()
                .map(stored -> new ReliefSeen(
                        stored.entry(),
                        stored.proposal().state(),
                        stored.proposal().reason(),
                        stored.proposal().settledAt()))
                .toList();
    }
}
