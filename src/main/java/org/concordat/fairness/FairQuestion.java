package org.concordat.fairness;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.concordat.costs.model.Stage;
import org.concordat.fairness.model.Assessment;
import org.concordat.fairness.model.CostGame;
import org.concordat.fairness.model.LinearPrograms;
import org.concordat.fairness.model.StandAlone;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;

/**
 * All that the fairness of a year's shares is computed from, as it was read in one transaction; computing needs none.
 *
 * @param councils those that bear a part of what is shared, in order of slug
 * @param seen slugs of those whose shares the caller is shown
 * @param kept the stand-alone costs, as they are answered
 * @param priced the costs of groups of the councils
 */
record FairQuestion(
        Period year,
        Stage stage,
        Instant knownOn,
        List<Council> councils,
        Set<String> seen,
        StandAloneCostsView kept,
        StandAlone.Priced priced) {

    /**
     * A council.
     *
     * @param pools what it bears of each pool that is shared
     * @param cases that were received for it in the year
     */
    record Council(String slug, SortedMap<String, Money> pools, long votes, long cases) {

        Money agreed() {
            return pools.values().stream().reduce(Money.NOTHING, Money::plus);
        }
    }

    Money together() {
        return councils.stream().map(Council::agreed).reduce(Money.NOTHING, Money::plus);
    }

    Assessment assess(LinearPrograms programs) {
        Money together = together();
        int all = (1 << councils.size()) - 1;
        CostGame game = CostGame.of(
                councils.stream().map(Council::slug).toList(), group -> group == all ? together : priced.cost(group));
        return Assessment.of(game, councils.stream().map(Council::agreed).toList(), programs);
    }
}
