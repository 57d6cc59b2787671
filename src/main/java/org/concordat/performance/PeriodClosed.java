package org.concordat.performance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Period;

/**
 * Periods of a partnership were closed; fired in the transaction that closes them.
 *
 * @param periods every period that is closed from now on: months, and the quarters and years that they complete
 */
public record PeriodClosed(UUID partnershipId, List<Period> periods, Instant closedAt, String who) {}
