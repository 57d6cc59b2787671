package org.concordat.performance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.concordat.agreements.model.ConsequenceTerms;
import org.concordat.agreements.model.Ladder;
import org.concordat.agreements.model.Source;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.agreements.model.VersionText.BandText;
import org.concordat.catalogue.MeasureEntry;
import org.concordat.kernel.Slug;
import org.concordat.performance.model.Outcome;
import org.concordat.performance.model.RepeatRule;

/**
 * The points of a row's scoring units (rules B2, B4, B6, B8, C4): they arise for the council as a whole, at the service level's own
 * period, only. A unit goes on from the units of the period before whose ladder had the same source, the base or a variation of
 * that ref; one that begins, from the unit of the base.
 */
record Scoring(ResultRow row, Reading reading) {

    private static final String BASE = "base";

    /** What a unit came to; points are null where none arise. */
    record Scored(Outcome outcome, Integer points, boolean repeat) {}

    /** Whether points arise for the row at all. */
    boolean arises() {
        boolean whole = row.area().isEmpty() && !row.remainder();
        return whole
                && version()
                        .flatMap(t -> t.text().serviceLevel(row.serviceLevel()))
                        .filter(level -> row.period().length().text().equals(level.period()))
                        .isPresent();
    }

    /** What a unit of the row came to, under the evidence that it is of. */
    Scored of(Evidence evidence, Evidence.Share share, boolean reliefsIgnored) {
        Outcome outcome = outcome(row, evidence, share);
        if (!arises() || outcome == Outcome.NO_DATA) {
            return new Scored(outcome, null, false);
        }
        if (outcome != Outcome.FAILED) {
            return new Scored(outcome, 0, false);
        }
        RepeatRule rule =
                RepeatRule.of(consequences().map(ConsequenceTerms::repeats).orElse(null));
        boolean repeat = rule.isRepeat(new Before(row, sources(evidence, share), reliefsIgnored));
        Integer ofBand = reached(row.measure(), share).map(BandText::points).orElse(null);
        return new Scored(outcome, rule.points(ofBand == null ? 0 : ofBand, repeat), repeat);
    }

    /** Whether the row's period begins while points are suspended (rule B4). */
    boolean isBeddingIn() {
        return isBeddingIn(row);
    }

    private boolean isBeddingIn(ResultRow of) {
        Integer weeks = version(of)
                .map(t -> t.text().consequences())
                .map(ConsequenceTerms::beddingInWeeks)
                .orElse(null);
        if (weeks == null) {
            return false;
        }
        Optional<LocalDate> first =
                of.terms(reading).stream().map(TermsInForce::from).min(Comparator.naturalOrder());
        return first.filter(day -> of.period().first().isBefore(day.plusWeeks(weeks)))
                .isPresent();
    }

    private Optional<ConsequenceTerms> consequences() {
        return version().map(t -> t.text().consequences());
    }

    /** The version in force on the last day of the row's period, or the last one before (rule V6). */
    Optional<TermsInForce> version() {
        return version(row);
    }

    private Optional<TermsInForce> version(ResultRow of) {
        return of.terms(reading).stream()
                .filter(t -> !t.from().isAfter(of.period().last()))
                .max(Comparator.comparing(TermsInForce::from));
    }

    private Outcome outcome(ResultRow of, Evidence evidence, Evidence.Share share) {
        if (ResultMaker.exact(of.measure(), share.amount()).isEmpty()) {
            return Outcome.NO_DATA;
        }
        if (isBeddingIn(of)) {
            return Outcome.BEDDING_IN;
        }
        if (share.relieved()) {
            return Outcome.RELIEVED;
        }
        if (isSmall(of.measure(), share.sample())) {
            return Outcome.SMALL_SAMPLE;
        }
        return reached(of.measure(), share)
                        .filter(band -> band.band().equals(Ladder.NAMES.get(0)))
                        .isPresent()
                ? Outcome.MET
                : Outcome.FAILED;
    }

    /** Whether a sample is below the measure's smallest (rule C4); a count or a value has none, and no data are no sample. */
    static boolean isSmall(MeasureEntry measure, Optional<BigDecimal> of) {
        Integer smallest = measure.minimumSample();
        return smallest != null
                && of.filter(sample -> sample.compareTo(BigDecimal.valueOf(smallest)) < 0)
                        .isPresent();
    }

    /** The band that a unit reached; empty without data. */
    static Optional<BandText> reached(MeasureEntry measure, Evidence.Share share) {
        Ladder ladder = new Ladder(measure.direction(), share.level().bands());
        return ResultMaker.exact(measure, share.amount()).map(value -> ladder.reachedBy(value, measure.rounding()));
    }

    /** Where the ladder of a unit's areas came from: the base, or variations by their refs. */
    private static Set<String> sources(Evidence evidence, Evidence.Share share) {
        return share.areas().stream()
                .flatMap(area -> evidence.levels().of(area == null ? null : new Slug(area)).stream())
                .map(level -> level.sources().get("bands"))
                .filter(Objects::nonNull)
                .map(Scoring::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Source source) {
        return source.variation() == null ? BASE : source.variation();
    }

    /** How a unit came out of the periods before, the latest first; read one by one. */
    private final class Before implements Iterator<Outcome> {

        private final Set<String> sources;
        private final boolean reliefsIgnored;
        private Optional<ResultRow> next;

        Before(ResultRow from, Set<String> sources, boolean reliefsIgnored) {
            this.sources = sources;
            this.reliefsIgnored = reliefsIgnored;
            this.next = from.before(reading);
        }

        @Override
        public boolean hasNext() {
            return next.isPresent();
        }

        @Override
        public Outcome next() {
            ResultRow before = next.orElseThrow(NoSuchElementException::new);
            next = before.before(reading);
            Evidence evidence = reliefsIgnored ? before.evidenceWithoutReliefs(reading) : before.evidence(reading);
            List<Evidence.Share> shares = evidence.shares();
            List<Outcome> own = outcomes(before, evidence, shares, sources);
            return Outcome.of(own.isEmpty() ? outcomes(before, evidence, shares, Set.of(BASE)) : own);
        }

        private List<Outcome> outcomes(
                ResultRow of, Evidence evidence, List<Evidence.Share> shares, Set<String> wanted) {
            return shares.stream()
                    .filter(share -> sources(evidence, share).stream().anyMatch(wanted::contains))
                    .map(share -> outcome(of, evidence, share))
                    .toList();
        }
    }
}
