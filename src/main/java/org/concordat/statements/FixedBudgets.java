package org.concordat.statements;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.concordat.costs.BudgetsFixed;
import org.concordat.kernel.Period;

/** Tells the room of pools and drivers when the budgets of years were fixed. */
@ApplicationScoped
class FixedBudgets implements BudgetsFixed {

    private final YearBook years;

    FixedBudgets(YearBook years) {
        this.years = years;
    }

    @Override
    public Optional<Instant> at(UUID partnershipId, Period year, Instant knownOn) {
        return years.known(partnershipId, year, knownOn)
                .flatMap(of -> Optional.ofNullable(of.budget))
                .map(FixedBudget::fixedAt);
    }
}
