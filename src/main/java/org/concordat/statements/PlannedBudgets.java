package org.concordat.statements;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.concordat.costs.model.Stage;
import org.concordat.kernel.Period;
import org.concordat.statements.model.YearShares;
import org.concordat.tenancy.Acting;

/** The budgets that are to be fixed, for the room that decides about them (rule G2). */
@ApplicationScoped
public class PlannedBudgets {

    private final Charges charges;
    private final YearBook years;

    PlannedBudgets(Charges charges, YearBook years) {
        this.charges = charges;
        this.years = years;
    }

    /** The digest of a year's budget as its lines and its rules stand; empty where it is not planned, or there are no lines. */
    public Optional<String> digest(Acting acting, Period year, Instant at) {
        return years.current(acting.partnership().id(), year).flatMap(planned -> {
            YearShares shares = charges.of(acting, year, Stage.BUDGET, at).shares();
            return shares.pools().isEmpty()
                    ? Optional.empty()
                    : Optional.of(FixedBudget.of(shares, planned.rules, at).digest());
        });
    }
}
