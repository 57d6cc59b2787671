package org.concordat.signals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.performance.ResultView;
import org.concordat.signals.model.BinomialCounts;
import org.concordat.signals.model.Funnel;
import org.concordat.signals.model.FunnelSentence;

/**
 * Results of one service level and period, compared (rule S2).
 *
 * @param results with data or without, as they were read
 * @param funnel empty without data
 */
record Compared(Slug serviceLevel, Gauge gauge, List<ResultView> results, Optional<Funnel> funnel, boolean byArea) {

    /** More of anything than is counted in whole numbers here. */
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

    /** @throws Rejected rule S2, when they are no proportions of whole numbers */
    static Compared of(
            Slug serviceLevel,
            Gauge gauge,
            List<ResultView> results,
            BinomialCounts counts,
            boolean byArea,
            Function<ResultView, String> name) {
        if (!gauge.measure().kind().isShare()) {
            throw refused("is of a measure that is a share: timeliness or a ratio, not a "
                    + gauge.measure().kind().text());
        }
        List<Funnel.Unit> units = results.stream()
                .filter(result -> result.value() != null)
                .map(result -> unit(result, name.apply(result)))
                .toList();
        Optional<Funnel> funnel = units.isEmpty() ? Optional.empty() : Optional.of(Funnel.of(units, counts));
        return new Compared(serviceLevel, gauge, results, funnel, byArea);
    }

    private static Funnel.Unit unit(ResultView result, String name) {
        boolean whole = isWhole(result.numerator()) && isWhole(result.denominator());
        if (!whole || result.numerator().compareTo(result.denominator()) > 0) {
            throw refused(
                    "counts whole numbers, up to 100 million, of which the numerator is a part of the denominator;"
                            + " those of " + result.id() + " are not");
        }
        return new Funnel.Unit(
                result.id(),
                name,
                result.numerator().intValueExact(),
                result.denominator().intValueExact());
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() >= 0
                && number.compareTo(MOST) <= 0
                && number.stripTrailingZeros().scale() <= 0;
    }

    static Rejected refused(String detail) {
        return Rejected.rule(
                "S2", "Only proportions of counts can be compared in a funnel.", new Fault("serviceLevel", detail));
    }

    Map<String, ResultView> byId() {
        return results.stream().collect(Collectors.toMap(ResultView::id, Function.identity()));
    }

    String sentence() {
        String more = byArea ? "areas" : "councils";
        int units = funnel.map(f -> f.units().size()).orElse(0);
        return units < 2
                ? FunnelSentence.ofTooFew(units, byArea ? "area" : "council", more)
                : new FunnelSentence(funnel.orElseThrow(), gauge.measure().direction(), more).text();
    }
}
