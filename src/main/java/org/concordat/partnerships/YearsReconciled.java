package org.concordat.partnerships;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Period;

/** When the costs of a financial year were reconciled, so that they stand; told by the room that closes it. */
public interface YearsReconciled {

    /** Empty where the year is open. */
    Optional<Instant> closedAt(UUID partnershipId, Period year);
}
