package org.concordat.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Slug;
import org.concordat.time.ClockAction;

/**
 * A case as it is known at one revision.
 *
 * @param id of the case, the same over its revisions
 * @param area null for a case that counts for the council only (rule C6)
 * @param due the due instant of the system it came from; null for none (rule T7)
 * @param event that it is to prepare; null for none (rule T6)
 * @param closed null while open
 * @param voided whether it is taken out (rule C7)
 * @param recordedAt when this state of it was recorded
 */
public record CaseState(
        UUID id,
        UUID councilId,
        Slug service,
        Slug area,
        String ref,
        Instant received,
        Instant due,
        Instant event,
        Instant closed,
        List<ClockAction> clock,
        String outcome,
        boolean voided,
        int revision,
        Instant recordedAt) {

    /** Whether it is closed, so that its clock has stopped for good. */
    public boolean isSettled() {
        return closed != null;
    }
}
