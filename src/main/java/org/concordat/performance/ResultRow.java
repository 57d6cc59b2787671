package org.concordat.performance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.agreements.model.VersionText.ServiceLevel;
import org.concordat.catalogue.MeasureEntry;
import org.concordat.catalogue.model.ComputedFrom;
import org.concordat.catalogue.model.MeasureKind;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.model.AreaTree;
import org.concordat.tenancy.OrganisationEntry;

/**
 * One row of results, before it is made.
 *
 * @param service slug of the service level's service
 * @param area empty for the council as a whole
 * @param remainder whether it is what is left of the council without its leaves (rule C6)
 */
record ResultRow(
        OrganisationEntry council,
        Period period,
        String agreement,
        String serviceLevel,
        String service,
        MeasureEntry measure,
        Optional<Slug> area,
        boolean remainder) {

    ResultId id() {
        return new ResultId(period, council.slug(), new Slug(agreement), new Slug(serviceLevel), area, remainder);
    }

    ResultView made(Reading reading) {
        return new ResultMaker(this, reading).view();
    }

    Evidence evidence(Reading reading) {
        return evidence(reading, reading.relieved(this));
    }

    /** The same, as it would be if nothing were excused (rule B6). */
    Evidence evidenceWithoutReliefs(Reading reading) {
        return evidence(reading, area -> false);
    }

    private Evidence evidence(Reading reading, Predicate<Slug> relieved) {
        return switch (measure.kind()) {
            case PERCENTILE -> PercentileEvidence.of(this, reading, relieved);
            case RATE -> RateEvidence.of(this, reading, relieved);
            case COMPOSITE -> CompositeEvidence.of(this, reading, relieved);
            case TIMELINESS, RATIO, COUNT, MEAN, VALUE -> pooled(reading, relieved, measure.kind());
        };
    }

    /** The cases, or the figures, pooled as those of a kind are. */
    Evidence pooled(Reading reading, Predicate<Slug> relieved, MeasureKind as) {
        return measure.computedFrom() == ComputedFrom.CASES
                ? cases(reading, relieved, as)
                : figures(reading, relieved, as);
    }

    /** The same of an area, or of the council as a whole (null). */
    ResultRow at(Slug other) {
        return new ResultRow(
                council, period, agreement, serviceLevel, service, measure, Optional.ofNullable(other), false);
    }

    /** The same of another service level of the agreement. */
    ResultRow of(ServiceLevel level, MeasureEntry by) {
        return new ResultRow(council, period, agreement, level.ref(), level.service(), by, area, remainder);
    }

    private FigureEvidence figures(Reading reading, Predicate<Slug> relieved, MeasureKind as) {
        return new FigureEvidence(
                as,
                area.orElse(null),
                remainder,
                period,
                areas(reading),
                reading.figures(council.id(), measure.slug(), period),
                levels(reading, period.first(), relieved),
                definitions(reading) + reading.reliefs(this).size());
    }

    /** How many cases of the council stand how, whatever area they are of. */
    Stream<PhaseCounts.Counted> countedOfCouncil(Reading reading) {
        return reading.counted(council.id(), agreement, serviceLevel, period).stream();
    }

    /** How many cases of the row stand how. */
    Stream<PhaseCounts.Counted> counted(Reading reading) {
        AreaTree tree = areas(reading);
        Map<String, Boolean> belonging = new HashMap<>();
        return countedOfCouncil(reading).filter(c -> belonging.computeIfAbsent(c.area(), of -> belongs(of, tree)));
    }

    CaseEvidence cases(Reading reading, Predicate<Slug> relieved, MeasureKind as) {
        return CaseEvidence.of(
                as,
                counted(reading).toList(),
                levels(reading, null, relieved),
                () -> reading.revision(council.id(), agreement, serviceLevel, period));
    }

    /** The council's areas as the row knows them. */
    AreaTree areas(Reading reading) {
        return reading.definitions(period).areas(council.id());
    }

    /** The versions of the row's agreement as the row knows them. */
    List<TermsInForce> terms(Reading reading) {
        return reading.definitions(period).terms(council.id(), agreement);
    }

    /** The effective levels; a case that was judged counts whenever its level ended, a figure only while there is one. */
    LevelsOfRow levels(Reading reading, LocalDate notBefore, Predicate<Slug> relieved) {
        return new LevelsOfRow(serviceLevel, notBefore, period.last(), areas(reading), terms(reading), relieved);
    }

    /** How often the measure, and the terms of the period, were given anew: each time is a revision of the result (rule F3). */
    int definitions(Reading reading) {
        List<TermsInForce> inForce = terms(reading);
        int version = inForce.stream()
                .filter(t -> !t.from().isAfter(period.last()) && (t.to() == null || !t.to().isBefore(period.first())))
                .mapToInt(TermsInForce::version)
                .max()
                .orElse(1);
        boolean terminated = inForce.stream()
                .max(Comparator.comparing(TermsInForce::from))
                .filter(t -> t.to() != null && t.to().isBefore(period.last()))
                .filter(t -> !t.to().equals(t.text().expires()))
                .isPresent();
        return version - 1 + measure.revision() - 1 + (terminated ? 1 : 0);
    }

    /** The same service level of the council a period earlier; empty where there was none yet. */
    Optional<ResultRow> before(Reading reading) {
        Period before = period.previous();
        Definitions then = reading.definitions(before);
        return then.terms(council.id(), agreement).stream()
                .filter(t -> !t.from().isAfter(before.last()))
                .max(Comparator.comparing(TermsInForce::from))
                .flatMap(t -> t.text().serviceLevel(serviceLevel))
                .flatMap(level -> then.measure(new Slug(level.measure()))
                        .map(m -> new ResultRow(
                                council,
                                before,
                                agreement,
                                serviceLevel,
                                level.service(),
                                m,
                                Optional.empty(),
                                false)));
    }

    /** An area's row has its descendants in it; of leaves, the row without an area is the remainder (rule C6). */
    boolean belongs(String of, AreaTree tree) {
        if (area.isPresent()) {
            return of != null && tree.path(new Slug(of), period.last()).contains(area.get());
        }
        return !remainder || of == null || !tree.leaves(period.last()).contains(new Slug(of));
    }
}
