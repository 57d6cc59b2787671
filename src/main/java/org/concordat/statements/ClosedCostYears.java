package org.concordat.statements;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.concordat.costs.YearsClosed;
import org.concordat.kernel.Period;

/** Tells the room of pools and drivers which years have been reconciled. */
@ApplicationScoped
class ClosedCostYears implements YearsClosed {

    private final YearBook years;

    ClosedCostYears(YearBook years) {
        this.years = years;
    }

    @Override
    public boolean isClosed(UUID partnershipId, Period year) {
        return years.current(partnershipId, year)
                .filter(of -> of.state.equals(CostYear.CLOSED))
                .isPresent();
    }
}
