package org.concordat.board;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.benefits.BaselineView;
import org.concordat.benefits.BenefitSummaryView;
import org.concordat.benefits.BenefitView;
import org.concordat.benefits.RegistersSeen.Registers;
import org.concordat.benefits.SurplusView;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.board.SectionView.Part;

/**
 * Benefits, baselines and surpluses as tables.
 *
 * @param names of organisations, by slug
 */
record BenefitTables(UnaryOperator<String> names) {

    private static final String NONE = "–";

    /** What benefits of each kind come to, and that beside what it cost before. */
    List<Part> sums(Registers seen) {
        List<Part> parts = new ArrayList<>();
        seen.sums().sums().kinds().forEach(kind -> parts.add(Part.open(sums(kind))));
        List<BenefitSummaryView.Against> against = seen.sums().sums().againstBaselines();
        if (!against.isEmpty()) {
            parts.add(Part.folded(against(against), "Beside what the service cost before"));
        }
        return parts;
    }

    /** The benefits one by one, each kind by itself. */
    List<Part> register(List<BenefitView> benefits) {
        return benefits.stream()
                .map(BenefitView::kind)
                .distinct()
                .sorted()
                .map(kind -> ofKind(benefits, kind))
                .toList();
    }

    private Part ofKind(List<BenefitView> benefits, String kind) {
        List<BenefitView> of =
                benefits.stream().filter(benefit -> benefit.kind().equals(kind)).toList();
        return Part.folded(register(of, kind), Words.name(kind) + ": " + Words.count(of.size(), "benefit"));
    }

    /** What it was like before, and what is put back of surpluses. */
    List<Part> before(Registers seen) {
        List<Part> parts = new ArrayList<>();
        if (!seen.baselines().isEmpty()) {
            parts.add(Part.open(baselines(seen.baselines())));
        }
        if (!seen.surpluses().isEmpty()) {
            parts.add(Part.open(surpluses(seen.surpluses())));
        }
        return parts;
    }

    private static CostTable sums(BenefitSummaryView.OfKind kind) {
        List<Row> rows = kind.years().stream()
                .map(year -> Row.of(
                        year(year.year()),
                        List.of(
                                pounds(year.planned()),
                                year.awaited() == 0
                                        ? pounds(year.actual())
                                        : Entry.of(
                                                text(year.actual()),
                                                Words.count(year.awaited(), "benefit is", "benefits are")
                                                        + " not known yet"),
                                change(year.difference()),
                                pounds(year.cumulativePlanned()),
                                pounds(year.cumulativeActual()))))
                .toList();
        return CostTable.of(
                "sums-" + kind.kind(),
                Words.name(kind.kind()) + " benefits, year by year",
                true,
                List.of("Year", "Planned", "Come to", "Beyond the plan", "Planned up to then", "Come to up to then"),
                rows);
    }

    private CostTable against(List<BenefitSummaryView.Against> against) {
        List<Row> rows = new ArrayList<>();
        for (BenefitSummaryView.Against baseline : against) {
            for (BenefitSummaryView.OfCost year : baseline.years()) {
                rows.add(Row.of(
                        names.apply(baseline.council()) + ", " + Words.name(baseline.service()) + ", "
                                + year(year.year()),
                        List.of(
                                pounds(baseline.cost()),
                                Entry.of(text(year.planned()), percent(year.plannedPercent())),
                                Entry.of(text(year.actual()), percent(year.actualPercent())))));
            }
        }
        return CostTable.of(
                "against",
                "Cashable benefits beside what the service cost before",
                true,
                List.of("Council, service and year", "Cost before", "Planned", "Come to"),
                rows);
    }

    private CostTable register(List<BenefitView> benefits, String kind) {
        List<Row> rows = new ArrayList<>();
        for (BenefitView benefit : benefits) {
            for (BenefitView.Year year : benefit.years()) {
                rows.add(Row.of(
                        benefit.title() + ", " + year(year.year()),
                        List.of(
                                Entry.of(names.apply(benefit.council())),
                                amount(year.planned(), year.plannedQuantity(), benefit.unit(), year.plannedWorking()),
                                amount(year.actual(), year.actualQuantity(), benefit.unit(), year.evidence()),
                                Entry.of(
                                        names.apply(benefit.owner().organisation()),
                                        benefit.owner().office()))));
            }
        }
        return CostTable.of(
                "benefits-" + kind,
                Words.name(kind) + " benefits, one by one",
                false,
                List.of("Benefit and year", "For", "Planned", "Come to", "Who sees to it"),
                rows);
    }

    private static Entry amount(MoneyText amount, BigDecimal quantity, String unit, String note) {
        String text = amount == null && quantity != null ? Words.number(quantity) + Words.unit(unit) : text(amount);
        return note == null ? Entry.of(text) : Entry.of(text, note);
    }

    private CostTable baselines(List<BaselineView> baselines) {
        List<Row> rows = baselines.stream()
                .map(baseline -> Row.of(
                        baseline.text().title(),
                        List.of(
                                Entry.of(
                                        names.apply(baseline.council()),
                                        Words.name(baseline.text().service())),
                                Entry.of(year(baseline.text().year())),
                                pounds(baseline.text().cost()),
                                Entry.of(Words.figure(
                                        baseline.text().volume().value(),
                                        baseline.text().volume().unit())),
                                Entry.of(Words.name(baseline.state()), frozen(baseline)))))
                .toList();
        return CostTable.of(
                "baselines",
                "Baselines: what it was like before",
                false,
                List.of("Baseline", "Council and service", "Year", "Cost", "Volume", "State"),
                rows);
    }

    private static String[] frozen(BaselineView baseline) {
        if (baseline.frozenInTime() == null) {
            return new String[0];
        }
        String when = baseline.frozenInTime()
                ? "before the service went live"
                : "only after the service went live, by a decision";
        return baseline.supersededBy() == null
                ? new String[] {when}
                : new String[] {when, "another has taken its place: " + baseline.supersededBy()};
    }

    private static CostTable surpluses(List<SurplusView> surpluses) {
        List<Row> rows = surpluses.stream()
                .map(surplus -> Row.of(
                        year(surplus.year()),
                        List.of(
                                pounds(surplus.surplus()),
                                Entry.of(
                                        text(surplus.putBack()), Words.number(surplus.share()) + Words.unit("percent")),
                                pounds(surplus.carriedIn()),
                                Entry.of(
                                        text(surplus.reinvestedInAll()),
                                        surplus.reinvested().stream()
                                                .map(each -> each.purpose())
                                                .toArray(String[]::new)),
                                pounds(surplus.carriedOut()))))
                .toList();
        return CostTable.of(
                "surpluses",
                "What is put back of the surplus",
                true,
                List.of("Year", "Surplus", "To be put back", "Carried in", "Put back", "Carried on"),
                rows);
    }

    private static String year(String year) {
        return PeriodChoices.inWords(org.concordat.kernel.Period.parse(year).orElseThrow());
    }

    private static Entry pounds(MoneyText amount) {
        return Entry.of(text(amount));
    }

    private static String text(MoneyText amount) {
        return amount == null ? NONE : Pounds.of(amount);
    }

    private static Entry change(MoneyText change) {
        return Entry.of(change == null ? NONE : Pounds.change(Pounds.money(change)));
    }

    private static String[] percent(BigDecimal percent) {
        return percent == null ? new String[0] : new String[] {percent.toPlainString() + Words.unit("percent")};
    }
}
