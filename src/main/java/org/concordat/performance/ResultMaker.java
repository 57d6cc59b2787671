package org.concordat.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.concordat.agreements.model.Ladder;
import org.concordat.agreements.model.Source;
import org.concordat.catalogue.MeasureEntry;
import org.concordat.catalogue.model.Rounding;
import org.concordat.kernel.Ratio;
import org.concordat.kernel.Slug;
import org.concordat.performance.model.Amount;

/**
 * Makes one result of its evidence: pooled, banded by scoring unit, told with where its ladder came from (rules C3, C4, B1, B8,
 * V6, F4).
 */
record ResultMaker(ResultRow row, Span span) {

    /** Decimals that values are shown to; nothing is decided on them. */
    static final int SHOWN_DECIMALS = 2;

    ResultView view(Evidence evidence) {
        MeasureEntry measure = row.measure();
        List<ResultView.Unit> units = evidence.shares().stream().map(this::unit).toList();
        Optional<Amount> amount = evidence.amount();
        return new ResultView(
                row.id().toString(),
                row.council().slug().value(),
                row.area().map(Slug::value).orElse(null),
                row.service(),
                row.agreement(),
                row.serviceLevel(),
                row.period().toString(),
                row.period().first(),
                row.period().last(),
                amount.map(Amount::numerator).orElse(BigDecimal.ZERO),
                amount.map(Amount::denominator).orElse(BigDecimal.ZERO),
                shown(amount),
                measure.unit(),
                measure.kind().text(),
                measure.computedFrom().text(),
                measure.countedBy() == null ? null : measure.countedBy().text(),
                target(units),
                worst(units),
                evidence.counts(),
                evidence.hasExclusions() ? without(evidence.exclusionsIgnored()) : null,
                evidence.figures(),
                isSmall(evidence),
                "provisional",
                evidence.revision(),
                termsFrom(evidence),
                span.asOf(),
                span.knownOn(),
                units);
    }

    private ResultView.Without without(Optional<Amount> amount) {
        return new ResultView.Without(
                amount.map(Amount::numerator).orElse(BigDecimal.ZERO),
                amount.map(Amount::denominator).orElse(BigDecimal.ZERO),
                shown(amount));
    }

    /** A count or a value has no sample, and no data are none. */
    private boolean isSmall(Evidence evidence) {
        Integer smallest = row.measure().minimumSample();
        return smallest != null
                && evidence.sample()
                        .filter(sample -> sample.compareTo(BigDecimal.valueOf(smallest)) < 0)
                        .isPresent();
    }

    private ResultView.Unit unit(Evidence.Share share) {
        Source source = share.level().sources().get("bands");
        Ladder ladder = new Ladder(row.measure().direction(), share.level().bands());
        Rounding rounding = row.measure().rounding();
        Optional<Ratio> exact = exact(share.amount());
        return new ResultView.Unit(
                share.areas(),
                ladder.target(),
                share.amount().map(Amount::numerator).orElse(BigDecimal.ZERO),
                share.amount().map(Amount::denominator).orElse(BigDecimal.ZERO),
                share.counts(),
                shown(share.amount()),
                exact.filter(e -> rounding != null)
                        .map(e -> e.rounded(rounding.decimals(), rounding.mode()))
                        .orElse(null),
                exact.map(e -> ladder.reachedBy(e, rounding).band()).orElse(null),
                ladder.bands().stream().map(ResultView.Band::of).toList(),
                source.version(),
                source.from(),
                source.variation());
    }

    private static List<ResultView.TermsFrom> termsFrom(Evidence evidence) {
        return evidence.shares().stream()
                .flatMap(share -> share.areas().stream())
                .flatMap(area -> evidence.levels().of(area == null ? null : new Slug(area)).stream())
                .flatMap(level -> level.sources().values().stream())
                .map(source -> new ResultView.TermsFrom(source.version(), source.from(), source.variation()))
                .distinct()
                .sorted(ResultView.TermsFrom.ORDER)
                .toList();
    }

    /** The one target of all units; none where they differ. */
    private static BigDecimal target(List<ResultView.Unit> units) {
        List<BigDecimal> targets =
                units.stream().map(ResultView.Unit::target).distinct().toList();
        return targets.size() == 1 ? targets.get(0) : null;
    }

    private static String worst(List<ResultView.Unit> units) {
        return units.stream()
                .map(ResultView.Unit::band)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(Ladder.NAMES::indexOf))
                .orElse(null);
    }

    /** The value in the measure's unit; empty where there is none (rule C4). */
    private Optional<Ratio> exact(Optional<Amount> amount) {
        return amount.map(a -> row.measure().definition().inUnit(new Ratio(a.numerator(), a.denominator())))
                .filter(Ratio::hasValue);
    }

    private BigDecimal shown(Optional<Amount> amount) {
        return exact(amount)
                .map(value -> value.rounded(SHOWN_DECIMALS, RoundingMode.HALF_UP))
                .orElse(null);
    }
}
