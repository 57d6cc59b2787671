package org.concordat.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.agreements.model.EffectiveLevel;
import org.concordat.agreements.model.EffectiveTerms;
import org.concordat.agreements.model.Ladder;
import org.concordat.agreements.model.Source;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.agreements.model.VersionText.BandText;
import org.concordat.catalogue.MeasureEntry;
import org.concordat.catalogue.model.MeasureKind;
import org.concordat.kernel.Ratio;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.model.AreaTree;
import org.concordat.performance.model.Counts;

/** Makes one result of counts: pooled, banded by scoring unit, told with where its ladder came from (rules C3, C4, B1, B8, V6). */
record ResultMaker(ResultId id, Span span, AreaTree areas, List<TermsInForce> terms, MeasureEntry measure) {

    private static final int SHOWN_DECIMALS = 2;

    private record Share(String area, Counts counts, EffectiveLevel level) {}

    ResultView view(List<Phases.Counted> counted, int revision) {
        Map<String, Counts> byArea = byArea(counted);
        Counts all = byArea.values().stream().reduce(Counts.NONE, Counts::plus);
        List<ResultView.Unit> units = units(byArea);
        Optional<BigDecimal> target =
                units.stream().map(ResultView.Unit::target).distinct().count() == 1
                        ? Optional.ofNullable(units.get(0).target())
                        : Optional.empty();
        Ratio ratio = ratio(all);
        return new ResultView(
                id.toString(),
                id.council().value(),
                id.area().map(Slug::value).orElse(null),
                service(),
                id.agreement().value(),
                id.serviceLevel().value(),
                id.period().toString(),
                id.period().first(),
                id.period().last(),
                numerator(all),
                denominator(all),
                shown(ratio),
                measure.unit(),
                measure.countedBy().text(),
                target.orElse(null),
                worst(units),
                all,
                measure.minimumSample() != null && all.met() + all.missed() < measure.minimumSample(),
                "provisional",
                revision,
                span.asOf(),
                span.knownOn(),
                units);
    }

    private String service() {
        return terms.stream()
                .flatMap(t -> t.text().serviceLevel(id.serviceLevel().value()).stream())
                .map(l -> l.service())
                .findFirst()
                .orElse(null);
    }

    private Map<String, Counts> byArea(List<Phases.Counted> counted) {
        Map<String, Counts> byArea = new LinkedHashMap<>();
        counted.stream()
                .sorted(Comparator.comparing(Phases.Counted::area, Comparator.nullsFirst(Comparator.naturalOrder())))
                .forEach(c -> byArea.merge(c.area(), Counts.NONE.plus(c.standing(), c.cases()), Counts::plus));
        return byArea;
    }

    /** Areas that share one effective ladder on the last day of the period, or of the agreement if earlier (rules V6, B8). */
    private List<ResultView.Unit> units(Map<String, Counts> byArea) {
        Map<List<BandText>, List<Share>> units = new LinkedHashMap<>();
        byArea.forEach((area, counts) -> level(area)
                .ifPresent(level -> units.computeIfAbsent(level.bands(), k -> new ArrayList<>())
                        .add(new Share(area, counts, level))));
        return units.entrySet().stream()
                .map(e -> unit(e.getKey(), e.getValue()))
                .toList();
    }

    private Optional<EffectiveLevel> level(String area) {
        LocalDate last = id.period().last();
        Optional<TermsInForce> inForce =
                terms.stream().filter(t -> !t.from().isAfter(last)).max(Comparator.comparing(TermsInForce::from));
        return inForce.flatMap(t -> {
            LocalDate on = t.to() != null && t.to().isBefore(last) ? t.to() : last;
            List<String> path = area == null
                    ? List.of()
                    : areas.path(new Slug(area), on).stream().map(Slug::value).toList();
            return EffectiveTerms.resolve(t, id.serviceLevel().value(), path, on);
        });
    }

    private ResultView.Unit unit(List<BandText> bands, List<Share> shares) {
        Source source = shares.get(0).level().sources().get("bands");
        Counts counts = shares.stream().map(Share::counts).reduce(Counts.NONE, Counts::plus);
        Ladder ladder = new Ladder(measure.direction(), bands);
        Ratio ratio = ratio(counts);
        return new ResultView.Unit(
                shares.stream().map(Share::area).collect(Collectors.toList()),
                ladder.target(),
                counts,
                shown(ratio),
                ratio.hasValue() ? ladder.reachedBy(ratio, measure.rounding()).band() : null,
                source.version(),
                source.from(),
                source.variation());
    }

    private static String worst(List<ResultView.Unit> units) {
        return units.stream()
                .map(ResultView.Unit::band)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(Ladder.NAMES::indexOf))
                .orElse(null);
    }

    private boolean counting() {
        return measure.kind() == MeasureKind.COUNT;
    }

    private long numerator(Counts counts) {
        return counting() ? counts.all() : counts.met();
    }

    private long denominator(Counts counts) {
        if (counting()) {
            return counts.all() == 0 ? 0 : 1;
        }
        return counts.met() + counts.missed();
    }

    private Ratio ratio(Counts counts) {
        Ratio ratio = Ratio.of(numerator(counts), denominator(counts));
        return counting() ? ratio : ratio.inPercent();
    }

    private static BigDecimal shown(Ratio ratio) {
        return ratio.hasValue() ? ratio.rounded(SHOWN_DECIMALS, RoundingMode.HALF_UP) : null;
    }
}
