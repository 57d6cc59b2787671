package org.concordat.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.agreements.model.Ladder;
import org.concordat.agreements.model.Source;
import org.concordat.agreements.model.VersionText.BandText;
import org.concordat.catalogue.MeasureEntry;
import org.concordat.catalogue.model.Rounding;
import org.concordat.kernel.Ratio;
import org.concordat.kernel.Slug;
import org.concordat.performance.model.Amount;

/**
 * Makes one result of its evidence: pooled, banded and pointed by scoring unit, told with where its ladder came from (rules C3, C4,
 * B1, B2, B8, V6, F4).
 */
record ResultMaker(ResultRow row, Reading reading, Scoring scoring) {

    /** Decimals that values are shown to; nothing is decided on them. */
    static final int SHOWN_DECIMALS = 2;

    ResultMaker(ResultRow row, Reading reading) {
        this(row, reading, new Scoring(row, reading));
    }

    ResultView view() {
        Evidence evidence = row.evidence(reading);
        MeasureEntry measure = row.measure();
        List<Evidence.Share> shares = evidence.shares();
        List<ResultView.Unit> units = units(evidence, shares, false);
        boolean relieved = units.stream().anyMatch(ResultView.Unit::relieved);
        Optional<Amount> amount = evidence.amount();
        Optional<Instant> closedAt = reading.closedAt(row.period());
        Instants instants = reading.instants(row);
        List<Instant> since = scoring.arises() ? reading.restatedBefore(row) : List.of();
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
                points(units),
                evidence.counts(),
                evidence.hasExclusions() ? without(evidence.exclusionsIgnored()) : null,
                relieved ? withoutReliefs() : null,
                evidence.figures(),
                Scoring.isSmall(measure, evidence.sample()),
                scoring.isBeddingIn(),
                closedAt.isPresent() ? "closed" : "provisional",
                closedAt.orElse(null),
                evidence.revision() + since.size(),
                termsFrom(evidence.levels(), shares),
                instants.asOf(),
                closedAt.isPresent() ? known(evidence.recordedAt(instants.knownOn()), since) : instants.knownOn(),
                units);
    }

    private static Instant known(Instant of, List<Instant> since) {
        return Stream.concat(Stream.of(of), since.stream())
                .max(Instant::compareTo)
                .orElse(of);
    }

    private List<ResultView.Unit> units(Evidence evidence, List<Evidence.Share> shares, boolean reliefsIgnored) {
        return shares.stream()
                .map(share -> unit(share, scoring.of(evidence, share, reliefsIgnored)))
                .toList();
    }

    private ResultView.Without without(Optional<Amount> amount) {
        return new ResultView.Without(
                amount.map(Amount::numerator).orElse(BigDecimal.ZERO),
                amount.map(Amount::denominator).orElse(BigDecimal.ZERO),
                shown(amount));
    }

    private ResultView.WithoutReliefs withoutReliefs() {
        Evidence evidence = row.evidenceWithoutReliefs(reading);
        List<ResultView.Unit> units = units(evidence, evidence.shares(), true);
        return new ResultView.WithoutReliefs(worst(units), points(units));
    }

    private ResultView.Unit unit(Evidence.Share share, Scoring.Scored scored) {
        Source source = share.level().sources().get("bands");
        Ladder ladder = new Ladder(row.measure().direction(), share.level().bands());
        Rounding rounding = row.measure().rounding();
        return new ResultView.Unit(
                share.areas(),
                ladder.target(),
                share.amount().map(Amount::numerator).orElse(BigDecimal.ZERO),
                share.amount().map(Amount::denominator).orElse(BigDecimal.ZERO),
                share.counts(),
                shown(share.amount()),
                exact(row.measure(), share.amount())
                        .filter(e -> rounding != null)
                        .map(e -> e.rounded(rounding.decimals(), rounding.mode()))
                        .orElse(null),
                Scoring.reached(row.measure(), share).map(BandText::band).orElse(null),
                scored.points(),
                scored.repeat(),
                share.relieved(),
                Scoring.isSmall(row.measure(), share.sample()),
                ladder.bands().stream().map(LadderBandView::of).toList(),
                source.version(),
                source.from(),
                source.variation());
    }

    private static List<ResultView.TermsFrom> termsFrom(LevelsOfRow levels, List<Evidence.Share> shares) {
        return shares.stream()
                .flatMap(share -> share.areas().stream())
                .flatMap(area -> levels.of(area == null ? null : new Slug(area)).stream())
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

    /** The band of the worst unit that is not excused. */
    private static String worst(List<ResultView.Unit> units) {
        return units.stream()
                .filter(unit -> !unit.relieved())
                .map(ResultView.Unit::band)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(Ladder.NAMES::indexOf))
                .orElse(null);
    }

    /** The sum of the units' points; null where none arise. */
    private static Integer points(List<ResultView.Unit> units) {
        return units.stream()
                .map(ResultView.Unit::points)
                .filter(Objects::nonNull)
                .reduce(Math::addExact)
                .orElse(null);
    }

    /** An amount as the fraction that its ladder judges; empty where there is no value (rule C4). */
    static Optional<Ratio> exact(MeasureEntry measure, Optional<Amount> amount) {
        return amount.map(a -> measure.definition().inUnit(new Ratio(a.numerator(), a.denominator())))
                .filter(Ratio::hasValue);
    }

    private BigDecimal shown(Optional<Amount> amount) {
        return exact(row.measure(), amount)
                .map(value -> value.rounded(SHOWN_DECIMALS, RoundingMode.HALF_UP))
                .orElse(null);
    }
}
