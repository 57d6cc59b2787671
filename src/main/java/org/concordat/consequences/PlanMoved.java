package org.concordat.consequences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A rectification plan has a state that it did not have; fired in the transaction that records it.
 *
 * @param plan its id, which is that of the result that it is for
 * @param state {@code due}, {@code submitted}, {@code accepted}, {@code rejected} or {@code not-needed}
 * @param dueOn null where no calendar tells it
 */
public record PlanMoved(UUID partnershipId, UUID councilId, String plan, String state, LocalDate dueOn, Instant at) {}
