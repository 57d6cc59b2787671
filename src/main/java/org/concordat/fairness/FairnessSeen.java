package org.concordat.fairness;

import jakarta.enterprise.context.ApplicationScoped;
import org.concordat.costs.model.Stage;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;

/**
 * Whether the shares of a year are fair, as the caller may know it and as the API answers it. Call it outside of a transaction: what is
 * computed long is computed in none.
 */
@ApplicationScoped
public class FairnessSeen {

    private final FairnessService fairness;

    FairnessSeen(FairnessService fairness) {
        this.fairness = fairness;
    }

    /**
     * As it is known now.
     *
     * @throws Rejected as {@code getFairness} is refused: what is not proved is not there (rule M7)
     */
    public FairnessView of(Slug partnership, Period year, Stage stage) {
        return fairness.assess(partnership.value(), year, new AskedFairness(stage.text(), null));
    }
}
