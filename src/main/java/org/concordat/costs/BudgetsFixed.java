package org.concordat.costs;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Period;

/** When budgets of financial years were fixed; told by the room that fixes them. */
public interface BudgetsFixed {

    /** When the budget of a year was fixed, as far as that is known at an instant; empty where it is not fixed. */
    Optional<Instant> at(UUID partnershipId, Period year, Instant knownOn);
}
