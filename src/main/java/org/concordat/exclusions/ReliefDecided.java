package org.concordat.exclusions;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Periods of a council are relieved from a day on: results from then on are other ones, those after the relieved ones among them,
 * for what was missed before may no longer be repeated. Fired within the transaction.
 *
 * @param agreement ref of the agreement
 * @param serviceLevel null for all of the agreement
 */
public record ReliefDecided(
        UUID partnershipId, UUID councilId, String agreement, String serviceLevel, LocalDate from) {}
