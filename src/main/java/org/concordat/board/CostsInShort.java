package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.concordat.board.OverviewView.Saying;
import org.concordat.board.TableView.Link;
import org.concordat.costs.SharesSeen;
import org.concordat.costs.model.Stage;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;
import org.concordat.kernel.Period.Length;
import org.concordat.tenancy.Acting;

/** What the services of a year cost, in a sentence: all councils to who sees them all, a council its own. */
@ApplicationScoped
class CostsInShort {

    private final SharesSeen shares;

    CostsInShort(SharesSeen shares) {
        this.shares = shares;
    }

    /** What is said of the year that a period lies in; nothing to who may see nobody's costs. Within the caller's transaction. */
    Optional<Saying> of(Acting acting, Period period, Instant now) {
        Period year = Period.containing(period.last(), Length.YEAR);
        return new CostSight(acting).links(null).stream().findFirst().map(link -> {
            boolean all = new CostSight(acting).all();
            CouncilSums budget = CouncilSums.of(shares.of(acting, year, Stage.BUDGET, now));
            CouncilSums spent = CouncilSums.of(shares.of(acting, year, Stage.ACTUAL, now));
            return new Saying(
                    "What it costs",
                    text(acting, all, year, sum(acting, all, budget), sum(acting, all, spent)),
                    new Link(all ? "Who bears what" : "Our costs", link.href() + "?year=" + year));
        });
    }

    private static Optional<Money> sum(Acting acting, boolean all, CouncilSums sums) {
        if (sums.amounts().isEmpty()) {
            return Optional.empty();
        }
        return all
                ? Optional.of(sums.all())
                : sums.of(acting.organisation().slug().value());
    }

    private static String text(Acting acting, boolean all, Period year, Optional<Money> budget, Optional<Money> spent) {
        String who = all ? "All councils" : acting.organisation().name();
        String bears = all ? " bear " : " bears ";
        String words = PeriodChoices.inWords(year);
        return budget.map(sum -> who + bears + Pounds.of(sum) + " of the budget of " + words)
                        .orElse("No budget of " + words + " is shared yet")
                + spent.map(sum -> "; " + Pounds.of(sum) + " was spent so far").orElse("")
                + ".";
    }
}
