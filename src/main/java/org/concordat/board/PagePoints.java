package org.concordat.board;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.concordat.board.TableView.Link;
import org.concordat.board.TableView.Pointless;
import org.concordat.kernel.Period;
import org.concordat.kernel.Period.Length;
import org.concordat.kernel.Slug;

/** The points of a page. They arise at each service level's own period only (rule B8), which need not be the page's. */
record PagePoints(Period period, List<Shown> shown) {

    /** What a cell says where none arise in it; nothing where none arise on the whole page, for then that is said once. */
    String inCell() {
        return any() ? "no points for " + Words.plural(period.length()) : "";
    }

    /** Says that none arise on the page, though there are data; null otherwise. */
    Pointless onPage(String here) {
        if (any() || !other(shown.stream())) {
            return null;
        }
        return new Pointless(
                Words.plural(period.length()),
                others().map(other -> new Link(PeriodChoices.inWords(other), here + "?period=" + other))
                        .toList());
    }

    private Stream<Period> others() {
        return period.length() == Length.MONTH
                ? Stream.of(Period.containing(period.first(), Length.QUARTER))
                : period.months();
    }

    /** The sum of a council's points, in words. */
    String of(Slug council) {
        List<Shown> own =
                shown.stream().filter(s -> s.council().equals(council.value())).toList();
        return own.stream()
                .map(Shown::points)
                .filter(Objects::nonNull)
                .reduce(Math::addExact)
                .map(points -> Shown.points(points, false))
                .orElse(other(own.stream()) ? "none for " + Words.plural(period.length()) : "none");
    }

    private boolean any() {
        return shown.stream().anyMatch(s -> s.points() != null);
    }

    private static boolean other(Stream<Shown> shown) {
        return shown.anyMatch(Shown::isOfAnotherPeriod);
    }
}
