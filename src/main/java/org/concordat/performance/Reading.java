package org.concordat.performance;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.catalogue.MeasureEntry;
import org.concordat.intake.FigureEntry;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.model.AreaTree;
import org.concordat.performance.model.DriverPool;

/** What the results of one request are read from; each thing is read once, and only when it is needed. */
final class Reading {

    private record Level(UUID council, String agreement, String serviceLevel) {}

    private record Submitted(UUID council, Slug measure) {}

    private record Driving(UUID council, Slug measure, Period year) {}

    private final ResultSources sources;
    private final UUID partnership;
    private final Span span;
    private final Map<UUID, List<TermsInForce>> terms = new HashMap<>();
    private final Map<UUID, AreaTree> trees = new HashMap<>();
    private final Map<Slug, Optional<MeasureEntry>> measures = new HashMap<>();
    private final Map<Submitted, List<FigureEntry>> figures = new HashMap<>();
    private final Map<Driving, List<FigureEntry>> drivers = new HashMap<>();
    private Map<Level, List<PhaseCounts.Counted>> counted;
    private Map<Level, List<PhaseCounts.Revised>> revised;

    Reading(ResultSources sources, UUID partnership, Span span) {
        this.sources = sources;
        this.partnership = partnership;
        this.span = span;
    }

    Span span() {
        return span;
    }

    List<TermsInForce> terms(UUID council) {
        return terms.computeIfAbsent(council, c -> sources.terms().inForce(partnership, c, span.knownOn()));
    }

    List<TermsInForce> terms(UUID council, String agreement) {
        return terms(council).stream()
                .filter(t -> t.agreement().equals(agreement))
                .toList();
    }

    AreaTree areas(UUID council) {
        return trees.computeIfAbsent(council, c -> sources.areas().tree(c, span.knownOn()));
    }

    Optional<MeasureEntry> measure(Slug measure) {
        return measures.computeIfAbsent(measure, m -> sources.catalogue().measure(partnership, m, span.knownOn()));
    }

    /** A council's figures of a measure whose periods lie within one period. */
    List<FigureEntry> figures(UUID council, Slug measure, Period period) {
        return figures
                .computeIfAbsent(new Submitted(council, measure), k -> sources.figures()
                        .of(partnership, council, measure, span.first(), span.last(), span.knownOn()))
                .stream()
                .filter(f -> period.contains(f.period().first())
                        && period.contains(f.period().last()))
                .toList();
    }

    /** A council's figures of a measure that rates of a period can be divided by, from the financial year that it lies in. */
    List<FigureEntry> drivers(UUID council, Slug measure, Period period) {
        Period year = Period.containing(period.first(), Period.Length.YEAR);
        Set<Period> periods = DriverPool.periods(period).collect(Collectors.toSet());
        return drivers
                .computeIfAbsent(new Driving(council, measure, year), k -> sources.figures()
                        .of(partnership, council, measure, year.first(), year.last(), span.knownOn()))
                .stream()
                .filter(f -> periods.contains(f.period()))
                .toList();
    }

    List<PhaseCounts.Counted> counted(UUID council, String agreement, String serviceLevel, Period period) {
        if (counted == null) {
            counted = sources.counts().counts(partnership, span).stream()
                    .collect(Collectors.groupingBy(c -> new Level(c.council(), c.agreement(), c.serviceLevel())));
        }
        return counted.getOrDefault(new Level(council, agreement, serviceLevel), List.of()).stream()
                .filter(c -> period.contains(c.month()))
                .toList();
    }

    List<PhaseCounts.Listed> cases(PhaseCounts.Which which) {
        return sources.counts().cases(partnership, span, which);
    }

    /** How one case stands in a row's period; empty where it is in no count of it. */
    Optional<PhaseCounts.Listed> counted(ResultRow row, UUID caseId) {
        return sources.counts()
                .standing(partnership, span, row.council().id(), row.agreement(), row.serviceLevel(), caseId);
    }

    /** How often cases of a service level's results of a period were recorded. */
    int revision(UUID council, String agreement, String serviceLevel, Period period) {
        if (revised == null) {
            revised = sources.counts().revisions(partnership, span).stream()
                    .collect(Collectors.groupingBy(r -> new Level(r.council(), r.agreement(), r.serviceLevel())));
        }
        Set<Instant> at = new HashSet<>();
        revised.getOrDefault(new Level(council, agreement, serviceLevel), List.of())
                .forEach(r -> {
                    if (period.contains(r.month())) {
                        at.add(r.recordedAt());
                    }
                });
        return at.size();
    }
}
