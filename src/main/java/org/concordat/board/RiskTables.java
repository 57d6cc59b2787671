package org.concordat.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.concordat.benefits.RiskView;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.board.SectionView.Part;

/**
 * Risks as tables: on the five by five matrix, and one by one.
 *
 * @param names of organisations, by slug
 */
record RiskTables(UnaryOperator<String> names) {

    private static final int MOST = 5;
    private static final List<String> LIKELIHOODS =
            List.of("1, rare", "2, unlikely", "3, possible", "4, likely", "5, almost certain");
    private static final List<String> IMPACTS =
            List.of("1, negligible", "2, minor", "3, moderate", "4, major", "5, critical");

    /** Those that are open, on the matrix and the highest score first, and those that are closed. */
    List<Part> of(List<RiskView> risks) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.open(matrix(risks)));
        parts.add(Part.open(register(risks)));
        List<Row> closed = risks.stream()
                .filter(risk -> !isOpen(risk))
                .map(risk -> Row.of(
                        risk.title(), List.of(Entry.of(names.apply(risk.council())), Entry.of(risk.closedBecause()))))
                .toList();
        if (!closed.isEmpty()) {
            CostTable table = CostTable.of(
                    "closed", "Closed risks", false, List.of("Risk", "Risk to", "Why it was closed"), closed);
            parts.add(Part.folded(table, Words.count(closed.size(), "risk is closed", "risks are closed")));
        }
        return parts;
    }

    private CostTable matrix(List<RiskView> risks) {
        List<Row> rows = new ArrayList<>();
        for (int impact = MOST; impact > 0; impact--) {
            List<Entry> cells = new ArrayList<>();
            for (int likelihood = 1; likelihood <= MOST; likelihood++) {
                cells.add(cell(risks, likelihood, impact));
            }
            rows.add(Row.of("Impact " + IMPACTS.get(impact - 1), cells));
        }
        List<String> heads = new ArrayList<>(List.of("Impact"));
        LIKELIHOODS.forEach(likelihood -> heads.add("Likelihood " + likelihood));
        return CostTable.of("matrix", "Open risks by likelihood and impact", false, heads, rows);
    }

    private static Entry cell(List<RiskView> risks, int likelihood, int impact) {
        String[] titles = risks.stream()
                .filter(risk -> isOpen(risk) && risk.likelihood() == likelihood && risk.impact() == impact)
                .map(RiskView::title)
                .toArray(String[]::new);
        return Entry.of(titles.length == 0 ? "" : Words.count(titles.length, "risk"), titles);
    }

    private CostTable register(List<RiskView> risks) {
        return CostTable.of(
                "risks",
                "The register of risks, the highest score first",
                false,
                List.of(
                        "Risk",
                        "Risk to",
                        "Score",
                        "What would happen",
                        "What is done",
                        "Who sees to it",
                        "Next review"),
                risks.stream()
                        .filter(RiskTables::isOpen)
                        .sorted(Comparator.comparing(RiskView::score).reversed().thenComparing(RiskView::risk))
                        .map(this::open)
                        .toList());
    }

    private static boolean isOpen(RiskView risk) {
        return risk.state().equals("open");
    }

    private Row open(RiskView risk) {
        return Row.of(
                risk.title(),
                List.of(
                        Entry.of(names.apply(risk.council())),
                        Entry.of(
                                Integer.toString(risk.score()),
                                "likelihood " + risk.likelihood() + ", impact " + risk.impact(),
                                (risk.aboveTarget() ? "above" : "within") + " the target of " + risk.target()),
                        Entry.of(risk.effect(), risk.cause()),
                        risk.action() == null
                                ? Entry.of(Words.name(risk.response()))
                                : Entry.of(Words.name(risk.response()), risk.action()),
                        Entry.of(
                                names.apply(risk.owner().organisation()),
                                risk.owner().office()),
                        risk.overdue()
                                ? Entry.of(Words.day(risk.reviewOn()), "overdue")
                                : Entry.of(Words.day(risk.reviewOn()))));
    }
}
