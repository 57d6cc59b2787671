package org.concordat.packs;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.kernel.Period;
import org.concordat.packs.model.SmallNumbers;
import org.concordat.performance.ResultView;

/**
 * Which results rest on a small number, or give one away (rule P3): where it is the council's own or that of a scoring unit, whose band is the
 * council's; where a shorter period within it has one, since the others would be taken from the sum; and composites of what has one.
 */
final class SmallResults {

    private static final String COMPOSITE = "composite";
    private static final String PERCENTILE = "percentile";

    private SmallResults() {}

    /** The ids of those that do. */
    static Set<String> of(Collection<ResultView> results) {
        Set<String> small = new HashSet<>();
        for (Period.Length length : Period.Length.values()) {
            List<ResultView> alike =
                    results.stream().filter(result -> length(result) == length).toList();
            Set<String> shorter = results.stream()
                    .filter(result -> small.contains(result.id()))
                    .map(result -> level(result) + within(result, length))
                    .collect(Collectors.toSet());
            alike.stream()
                    .filter(result -> isSmall(result) || shorter.contains(level(result) + result.period()))
                    .map(ResultView::id)
                    .forEach(small::add);
            Set<String> periods = alike.stream()
                    .filter(result -> small.contains(result.id()))
                    .map(SmallResults::period)
                    .collect(Collectors.toSet());
            alike.stream()
                    .filter(result -> result.kind().equals(COMPOSITE) && periods.contains(period(result)))
                    .map(ResultView::id)
                    .forEach(small::add);
        }
        return Set.copyOf(small);
    }

    private static Period.Length length(ResultView result) {
        return Period.parse(result.period()).orElseThrow().length();
    }

    /** The period of a length that a result's lies in. */
    private static Period within(ResultView result, Period.Length length) {
        return Period.containing(result.to(), length);
    }

    private static String level(ResultView result) {
        return result.council() + " " + result.agreement() + " " + result.serviceLevel() + " ";
    }

    private static String period(ResultView result) {
        return result.council() + " " + result.period();
    }

    private static boolean isSmall(ResultView result) {
        return SmallNumbers.in(
                        result.kind(),
                        result.unit(),
                        result.numerator(),
                        result.denominator(),
                        closed(result, result.counts().met() + result.counts().missed()))
                || result.units().stream().anyMatch(unit -> isSmall(result, unit));
    }

    private static boolean isSmall(ResultView result, ResultView.Unit unit) {
        return SmallNumbers.in(
                result.kind(),
                result.unit(),
                unit.numerator(),
                unit.denominator(),
                closed(result, unit.counts().met() + unit.counts().missed()));
    }

    /** A percentile is taken from so many closed cases; of other kinds the parts tell. */
    private static long closed(ResultView result, long counted) {
        return result.kind().equals(PERCENTILE) ? counted : 0;
    }
}
