package org.concordat.board;

import java.util.ArrayList;
import java.util.List;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.board.TableView.Link;
import org.concordat.costs.model.CouncilShare;
import org.concordat.costs.model.PoolShares;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.OrganisationEntry;

/** The page of how a council's share of a pool came about: the steps of the API's explanation, first what is computed first. */
final class CostWorkings {

    private final CostFacts facts;
    private final OrganisationEntry council;

    private CostWorkings(CostFacts facts, OrganisationEntry council) {
        this.facts = facts;
        this.council = council;
    }

    /** @throws Rejected missing, when the council has no part in the pool, or it is not shared */
    static WorkingsView of(CostFacts facts, OrganisationEntry council, String pool) {
        PoolShares shares = facts.shown().pool(pool).orElseThrow(Rejected::missing);
        CouncilShare own = shares.of(council.slug().value()).orElseThrow(Rejected::missing);
        return new CostWorkings(facts, council).view(shares, own);
    }

    private String slug() {
        return council.slug().value();
    }

    private WorkingsView view(PoolShares pool, CouncilShare own) {
        WorkingSteps steps = new WorkingSteps(facts, slug(), "");
        steps.add(pool.working());
        pool.extras().stream()
                .filter(extra -> extra.facts().stream().allMatch(fact -> slug().equals(fact.organisation())))
                .forEach(steps::add);
        return new WorkingsView(
                facts.frame(true, new Link(council.name(), facts.council(slug(), facts.stage()))),
                council.name() + ": " + facts.title(pool.pool()),
                "Its part of the " + facts.of() + ", " + PeriodChoices.bounds(facts.year()),
                Pounds.of(own.extras() == null ? own.shared() : own.amount()),
                sums(pool, own),
                steps.all(),
                lines(pool),
                facts.api() + "/apportionments/" + facts.shown().apportionment(pool.pool()) + "/explanation");
    }

    private List<String> sums(PoolShares pool, CouncilShare own) {
        List<String> sums = new ArrayList<>();
        sums.add("The members share " + Pounds.of(pool.shared()) + "; of that the council has "
                + Pounds.exactly(own.share()) + " (" + own.share() + "): " + Pounds.of(own.shared()) + ".");
        if (own.extras() != null && own.extras().pence() != 0) {
            sums.add("What is charged to this council only: " + Pounds.of(own.extras()) + ".");
        }
        if (pool.unrecovered().pence() != 0) {
            sums.add("What nobody bears: " + Pounds.of(pool.unrecovered()) + ".");
        }
        return sums;
    }

    private CostTable lines(PoolShares pool) {
        List<Row> rows = facts.shown().lines().stream()
                .filter(line -> line.pool().equals(pool.pool()) && line.council() == null)
                .map(line -> Row.of(
                        Words.name(line.ref()),
                        List.of(
                                Entry.of(
                                        Pounds.of(line.amount()),
                                        line.hostCharge()
                                                ? new String[] {"charged by the host for itself, approved"}
                                                : new String[0]),
                                Entry.of(Words.name(line.type().text())),
                                Entry.of(PeriodChoices.inWords(line.period())))))
                .toList();
        return CostTable.of(
                "lines",
                "The lines that the members share, " + Pounds.of(pool.shared()) + " together",
                false,
                List.of("Line", "Amount", "What is paid for", "Period"),
                rows);
    }
}
