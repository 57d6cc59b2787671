package org.concordat.board;

import java.util.List;
import java.util.Map;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.packs.model.Pack;
import org.concordat.packs.model.PackBenefit;
import org.concordat.packs.model.PackCosts;
import org.concordat.packs.model.PackDecision;
import org.concordat.packs.model.PackRisk;

/** What a pack tells of costs, risks, benefits and decisions, as tables. */
record PackRegisters(PackShown shown) {

    private static final Map<String, String> STATES = Map.of(
            "draft", "Drafted",
            "open", "Open to votes",
            "carried", "Carried",
            "lost", "Lost",
            "noted", "Noted",
            "blocked", "Blocked");

    private Pack pack() {
        return shown.pack();
    }

    private static Entry amount(MoneyText text) {
        return Entry.of(text == null ? "" : Pounds.of(text));
    }

    /** What the councils share in the financial year: pool by pool, and council by council. */
    List<CostTable> costs() {
        PackCosts costs = pack().costs();
        CostTable pools = CostTable.of(
                "",
                "Cost pools, " + PackShown.period(costs.year()),
                true,
                List.of("Pool", "Budget", "Actual"),
                costs.pools().stream()
                        .map(pool -> Row.of(pool.name(), List.of(amount(pool.budget()), amount(pool.actual()))))
                        .toList());
        // Kept from the public where the shares would tell a small number (rule P3).
        return costs.councils() == null ? List.of(pools) : List.of(pools, shares(costs));
    }

    private CostTable shares(PackCosts costs) {
        return CostTable.of(
                "",
                "What each council bears, " + PackShown.period(costs.year()),
                true,
                List.of("Council", "Budget", "Actual"),
                costs.councils().stream()
                        .map(share -> Row.of(
                                shown.council(share.council()),
                                List.of(amount(share.budget()), amount(share.actual()))))
                        .toList());
    }

    /** How far the year has come, in a sentence. */
    String year() {
        PackCosts costs = pack().costs();
        if (costs.pools().isEmpty()) {
            return "No cost of " + PackShown.period(costs.year()) + " was shared yet.";
        }
        String billed = costs.bills() == null ? "" : ", " + costs.billed() + " of " + costs.bills() + " bills issued";
        String year = "The financial year " + PackShown.period(costs.year()) + " is " + costs.state() + billed + ".";
        if (costs.budget() == null) {
            return year + " What is shared is not told here: a small number would follow from it.";
        }
        return year + " Shared: " + Pounds.of(costs.budget()) + " budget, " + Pounds.of(costs.actual())
                + " spent so far.";
    }

    /** Open risks. */
    List<CostTable> risks() {
        return List.of(CostTable.of(
                "",
                "Open risks",
                false,
                List.of("Risk", "Score", "What would happen", "What is done", "Who sees to it", "Next review"),
                pack().risks().stream().map(this::risk).toList()));
    }

    private Row risk(PackRisk of) {
        return Row.of(
                of.title() == null ? Words.name(of.risk()) : of.title(),
                List.of(
                        PackShown.text(
                                Integer.toString(of.score()),
                                "likelihood " + of.likelihood() + ", impact " + of.impact(),
                                of.before() == null ? "" : "before: " + of.before(),
                                (of.aboveTarget() ? "above" : "within") + " the target of " + of.target()),
                        PackShown.text(of.effect(), of.cause()),
                        PackShown.text(Words.name(of.response()), of.action()),
                        Entry.of(shown.organisation(of.owner())),
                        PackShown.text(
                                of.reviewOn() == null ? "" : Words.day(of.reviewOn()), of.overdue() ? "overdue" : "")));
    }

    /** Benefits of the financial year. */
    List<CostTable> benefits() {
        return List.of(CostTable.of(
                "",
                "Benefits by kind",
                true,
                List.of("Kind", "Planned", "Actual", "Not known yet", "Planned up to now", "Actual up to now"),
                pack().benefits().stream().map(PackRegisters::benefit).toList()));
    }

    private static Row benefit(PackBenefit of) {
        return Row.of(
                Words.name(of.kind()) + ", " + PackShown.period(of.year()),
                List.of(
                        amount(of.planned()),
                        amount(of.actual()),
                        PackShown.number(of.awaited()),
                        amount(of.cumulativePlanned()),
                        amount(of.cumulativeActual())));
    }

    /** Decisions that were taken, and those still to be taken. */
    List<CostTable> decisions() {
        return List.of(decisions("Decisions taken", true), decisions("To be decided", false));
    }

    private CostTable decisions(String caption, boolean taken) {
        return CostTable.of(
                "",
                caption,
                false,
                List.of("Decision", "State", "What is resolved", "Who decides", taken ? "Declared" : "Votes until"),
                pack().decisions().stream()
                        .filter(decision -> decision.taken() == taken)
                        .map(this::decision)
                        .toList());
    }

    private Row decision(PackDecision of) {
        String about = of.ref() == null && of.matter().equals("other")
                ? "Another matter"
                : "About " + of.matter().replace('-', ' ') + (of.ref() == null ? "" : ", " + of.ref());
        return Row.of(
                of.title() == null ? about : of.title(),
                List.of(
                        Entry.of(STATES.getOrDefault(of.state(), Words.name(of.state()))),
                        PackShown.text(of.text(), of.title() == null ? "" : about),
                        Entry.of(of.level() == null ? "" : Words.name(of.level())),
                        Entry.of(shown.day(of.taken() ? of.declaredAt() : of.votesUntil()))));
    }
}
