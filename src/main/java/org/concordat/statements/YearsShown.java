package org.concordat.statements;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.concordat.costs.model.Stage;

/** Years of costs as they are answered, with what is left out of them as far as the caller sees it. Call it within a transaction. */
@ApplicationScoped
class YearsShown {

    private final StatementRuns runs;
    private final Charges charges;

    YearsShown(StatementRuns runs, Charges charges) {
        this.runs = runs;
        this.charges = charges;
    }

    CostYearView of(CostYear year, Instant knownOn) {
        Stage stage = year.state.equals(CostYear.CLOSED) ? Stage.ACTUAL : Stage.BUDGET;
        return CostYearView.of(
                year,
                runs.billed(year.partnershipId, year.year, knownOn),
                charges.leftOut(year.partnershipId, year.period(), stage, knownOn));
    }
}
