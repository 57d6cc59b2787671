package org.concordat.board;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.concordat.board.OverviewView.Line;
import org.concordat.board.OverviewView.Listed;
import org.concordat.board.PageFacts.Page;

/** Results one by one, in the order that was chosen. */
record ListedResults(Page page, Filters filters, List<Slip> slips, UnaryOperator<String> names) {

    private static final Comparator<Shown> BY_COUNCIL = Comparator.comparing(Shown::council)
            .thenComparing(Shown::serviceLevel)
            .thenComparing(Shown::agreement);
    private static final Comparator<Shown> BY_LEVEL = Comparator.comparing(Shown::serviceLevel)
            .thenComparing(Shown::service)
            .thenComparing(BY_COUNCIL);

    Listed of(List<Shown> wanted, Paging paging) {
        Map<String, Slip> slipped = slips.stream()
                .collect(Collectors.toMap(slip -> slip.shown().result().id(), Function.identity()));
        List<Line> lines = wanted.stream()
                .sorted(order(slipped))
                .skip((paging.filters().page() - 1L) * Paging.MOST_LINES)
                .limit(Paging.MOST_LINES)
                .map(shown -> line(
                        shown, Optional.ofNullable(slipped.get(shown.result().id()))))
                .toList();
        return new Listed(filters.show().label() + ", " + PeriodChoices.bounds(page.period()), lines);
    }

    private Comparator<Shown> order(Map<String, Slip> slipped) {
        return switch (filters.sort()) {
            case COUNCIL -> BY_COUNCIL;
            case SERVICE_LEVEL -> BY_LEVEL;
            case WORST ->
                Comparator.comparing(
                                (Shown shown) -> slipped.get(shown.result().id()), Comparator.nullsLast(Slip.WORST))
                        .thenComparing(BY_COUNCIL);
        };
    }

    private Line line(Shown shown, Optional<Slip> slip) {
        String council = names.apply(shown.council());
        String level = Words.name(shown.serviceLevel());
        return new Line(
                council,
                page.home() + "/councils/" + shown.council() + "?period=" + page.period(),
                level + ", " + Words.name(shown.service()),
                page.home() + "/service-levels/" + shown.service() + "/" + shown.serviceLevel() + "?council="
                        + shown.council(),
                shown.cell(
                        page.home() + "/results/" + shown.result().id(),
                        council + ", " + level,
                        "",
                        page.points().inCell()),
                slip.map(Slip::inWords).orElse(""),
                slip.map(of -> of.real().text()).orElse(""));
    }
}
