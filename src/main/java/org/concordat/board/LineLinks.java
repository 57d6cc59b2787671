package org.concordat.board;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.board.TableView.Link;
import org.concordat.kernel.Period;
import org.concordat.statements.ExplanationView;
import org.concordat.statements.StatementLineView;

/** Where more is told of a line of a statement than what it was made of. */
record LineLinks(CostFacts facts, String council, ExplanationView explained, StatementLineView line) {

    List<Link> all() {
        String page = facts.home() + "/" + council;
        return switch (line.kind()) {
            case "share" ->
                facts.shown()
                        .pool(line.reference())
                        .flatMap(pool -> pool.of(council))
                        .map(own -> new Link(
                                "How the share of the year stands now", facts.workings(council, line.reference())))
                        .map(List::of)
                        .orElse(List.of());
            case "credit" ->
                Period.parse(line.reference().replaceFirst("\\..*", ""))
                        .map(period -> new Link(
                                "The results of " + PeriodChoices.inWords(period) + " that the credit is for",
                                "/board/" + facts.acting().partnership().slug() + "/councils/" + council + "?period="
                                        + period))
                        .map(List::of)
                        .orElse(List.of());
            case "carried-forward" ->
                Stream.concat(
                                Stream.of(new Link(
                                        "The statements of " + StatementWords.period(line.reference()),
                                        page + "?year=" + line.reference() + "#statements")),
                                reconciliations())
                        .toList();
            default -> List.of();
        };
    }

    private Stream<Link> reconciliations() {
        return explained.workings().balances().stream()
                .filter(of -> of.year().equals(line.reference()) && of.statement() != null)
                .map(of -> new Link("The reconciliation that it comes from", facts.statement(council, of.statement())));
    }
}
