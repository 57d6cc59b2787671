package org.concordat.board;

import java.time.LocalDate;
import java.util.List;
import org.concordat.board.CostsView.Said;
import org.concordat.board.TableView.Link;
import org.concordat.costs.model.Stage;
import org.concordat.kernel.Period;
import org.concordat.tenancy.Acting;

/** What the page has whether or not there is anything to compare. */
record FairnessFrame(Acting acting, Period year, Stage stage, LocalDate today) {

    private static final Link GUIDE =
            new Link("How fairness is reckoned, and what it needs", "/docs/conventions#whether-it-is-fair");

    private String query() {
        return "?year=" + year + "&stage=" + stage.text();
    }

    private String api() {
        return "/v1/partnerships/" + acting.partnership().slug();
    }

    private Link costs() {
        CostSight sight = new CostSight(acting);
        return sight.all()
                ? new Link("Cost of all councils", CostSight.home(acting) + query())
                : new Link(
                        "Cost of " + acting.organisation().name(),
                        CostSight.home(acting) + "/" + acting.organisation().slug() + query());
    }

    String of() {
        return CostFacts.of(stage, year);
    }

    CostsView view(
            List<String> notes,
            List<Said> summary,
            List<ShareChart> charts,
            List<CostTable> tables,
            List<Said> meanings) {
        return new CostsView(
                Frame.of(acting, BoardSection.COSTS, List.of(costs())),
                "Fairness of the shares",
                PeriodChoices.inWords(year),
                FairnessPages.home(acting),
                CostFacts.choosers(today, year, stage),
                notes,
                summary,
                charts,
                tables,
                meanings,
                List.of(GUIDE),
                List.of(api() + "/fairness/" + year + "?stage=" + stage.text(), api() + "/stand-alone-costs/" + year));
    }

    CostsView withoutFigures(String why) {
        return view(
                List.of("The shares of the " + of() + " are not compared, and no figure is shown. " + why),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
