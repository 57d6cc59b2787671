package org.concordat.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.exclusions.ReliefEntry;
import org.concordat.intake.FigureEntry;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.model.ClosedMonths;
import org.concordat.performance.model.DriverPool;

/**
 * What the results of one request are read from; each thing is read once, and only when it is needed. A period that was closed by
 * the instants that are asked for is read as it stood at its closing (rules F1, V2): its counts as they were kept, by the
 * definitions of then.
 */
class Reading {

    private record Level(UUID council, String agreement, String serviceLevel) {}

    private record Submitted(UUID council, Slug measure, Period year, Instant knownOn) {}

    private final ResultSources sources;
    private final UUID partnership;
    private final Batches together;
    private final Instants asked;
    private final ClosedMonths closed;
    private final KnownDefinitions known;
    private final Map<Instant, Definitions> definitions = new HashMap<>();
    private final Map<Period, Definitions> ofPeriods = new HashMap<>();
    private final Map<Submitted, List<FigureEntry>> figures = new HashMap<>();
    private final ReadCounts counts;
    private Map<Level, Map<YearMonth, Instant>> restated;

    /**
     * A reading of one council's results of a span of days; what they need of the time before is read when they need it.
     *
     * @param asked the instants that open periods are read at
     */
    Reading(ResultSources sources, UUID partnership, LocalDate first, LocalDate last, Instants asked) {
        this(sources, partnership, Batches.NONE, Batches.NONE, first, last, asked);
    }

    /**
     * The same of several councils.
     *
     * @param together the councils whose definitions are read at once
     * @param counted the councils whose counts are read at once
     */
    Reading(
            ResultSources sources,
            UUID partnership,
            Batches together,
            Batches counted,
            LocalDate first,
            LocalDate last,
            Instants asked) {
        this.sources = sources;
        this.partnership = partnership;
        this.together = together;
        this.asked = asked;
        this.closed = sources.closed().of(partnership, asked.knownOn()).by(asked.asOf());
        this.known = sources.changes().of(partnership, closed);
        this.counts = new ReadCounts(sources, partnership, counted, closed, asked);
        covering(first, last);
    }

    /** Months that are read together as soon as any is needed that was not read. */
    final Reading covering(LocalDate first, LocalDate last) {
        counts.covering(first, last);
        return this;
    }

    /** The closing instant of a period, as far as it was closed by the instants that are asked for. */
    Optional<Instant> closedAt(Period period) {
        return closed.closedAt(period);
    }

    /** What a period's results are defined by. */
    Definitions definitions(Period period) {
        return ofPeriods.computeIfAbsent(
                period, p -> definitions(closedAt(p).map(known::at).orElse(asked.knownOn())));
    }

    /** What results were defined by, as known on an instant. */
    Definitions definitions(Instant knownOn) {
        return definitions.computeIfAbsent(knownOn, on -> new Definitions(sources, partnership, together, on));
    }

    /** At which instants a month's cases are judged under a service level of a council. */
    Instants instants(UUID council, String agreement, String serviceLevel, YearMonth month) {
        Instant closing = closed.closedAt().get(month);
        if (closing == null) {
            return asked;
        }
        return new Instants(closing, restated(council, agreement, serviceLevel).getOrDefault(month, closing));
    }

    private Map<YearMonth, Instant> restated(UUID council, String agreement, String serviceLevel) {
        if (restated == null) {
            restated = new HashMap<>();
            sources.closedCounts().restated(partnership, asked.knownOn()).forEach(r -> restated.computeIfAbsent(
                            new Level(r.council(), r.agreement(), r.serviceLevel()), k -> new HashMap<>())
                    .put(r.month(), r.at()));
        }
        return restated.getOrDefault(new Level(council, agreement, serviceLevel), Map.of());
    }

    /** When earlier months of a closed row's service level were restated after its closing: its repeats may be others since. */
    List<Instant> restatedBefore(ResultRow row) {
        Optional<Instant> closing = closedAt(row.period());
        if (closing.isEmpty()) {
            return List.of(); // an open row is told anew each time
        }
        return restated(row.council().id(), row.agreement(), row.serviceLevel()).entrySet().stream()
                .filter(r -> r.getKey().isBefore(row.period().start())
                        && r.getValue().isAfter(closing.get()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** At which instants a row is judged: the last of those of its months. */
    Instants instants(ResultRow row) {
        return closedAt(row.period())
                .map(at -> row.period()
                        .months()
                        .map(Period::start)
                        .map(month -> instants(row.council().id(), row.agreement(), row.serviceLevel(), month))
                        .reduce(new Instants(at, at), Reading::later))
                .orElse(asked);
    }

    private static Instants later(Instants a, Instants b) {
        return new Instants(
                a.asOf().isAfter(b.asOf()) ? a.asOf() : b.asOf(),
                a.knownOn().isAfter(b.knownOn()) ? a.knownOn() : b.knownOn());
    }

    /** Which areas of a row are excused; the council as a whole under null (rule B6). */
    Predicate<Slug> relieved(ResultRow row) {
        List<ReliefEntry> reliefs = reliefs(row);
        return area -> reliefs.stream().anyMatch(relief -> covers(relief, area, row));
    }

    /** The reliefs that excuse a row's period, in whatever areas. */
    List<ReliefEntry> reliefs(ResultRow row) {
        return definitions(instants(row).knownOn()).reliefs(row.council().id()).stream()
                .filter(relief -> relief.agreement().equals(row.agreement())
                        && (relief.serviceLevel() == null
                                || relief.serviceLevel().equals(row.serviceLevel()))
                        && relief.span().covers(row.period()))
                .toList();
    }

    private boolean covers(ReliefEntry relief, Slug area, ResultRow row) {
        return relief.area() == null
                || area != null
                        && row.areas(this).path(area, row.period().last()).contains(relief.area());
    }

    /** The months of a row, each with its instants. */
    Span span(ResultRow row) {
        return Span.of(
                row.period().months().map(Period::start),
                month -> instants(row.council().id(), row.agreement(), row.serviceLevel(), month));
    }

    /** A council's figures of a measure whose periods lie within one period; those of a closed one change by restatement only. */
    List<FigureEntry> figures(UUID council, Slug measure, Period period) {
        return within(council, measure, period, asked.knownOn()).stream()
                .filter(f -> period.contains(f.period().first())
                        && period.contains(f.period().last()))
                .toList();
    }

    /**
     * The council's figures that a rate can be divided by: of the row's period, or of the quarter or the financial year that it lies in.
     * A closed period keeps those of its closing, or of its last restatement, though the longer period may still be open (rule
     * F1); a restatement of a figure, once its own period is closed, counts there as well (rule F2).
     */
    List<FigureEntry> drivers(ResultRow row) {
        List<FigureEntry> now = drivers(row, asked.knownOn());
        if (closedAt(row.period()).isEmpty()) {
            return now;
        }
        List<FigureEntry> restated = now.stream().filter(this::isRestated).toList();
        Set<UUID> ids = restated.stream().map(FigureEntry::id).collect(Collectors.toSet());
        Stream<FigureEntry> then =
                drivers(row, instants(row).knownOn()).stream().filter(f -> !ids.contains(f.id()));
        return Stream.concat(then, restated.stream()).toList();
    }

    private List<FigureEntry> drivers(ResultRow row, Instant knownOn) {
        Set<Period> periods = DriverPool.periods(row.period()).collect(Collectors.toSet());
        return within(row.council().id(), row.measure().driver(), row.period(), knownOn).stream()
                .filter(f -> periods.contains(f.period()))
                .toList();
    }

    private boolean isRestated(FigureEntry figure) {
        return closedAt(figure.period())
                .filter(at -> figure.recordedAt().isAfter(at))
                .isPresent();
    }

    /** The figures of the financial year that a period lies in. */
    private List<FigureEntry> within(UUID council, Slug measure, Period period, Instant knownOn) {
        Period year = Period.containing(period.first(), Period.Length.YEAR);
        return figures.computeIfAbsent(new Submitted(council, measure, year, knownOn), k -> sources.figures()
                .of(partnership, council, measure, year.first(), year.last(), knownOn));
    }

    List<PhaseCounts.Counted> counted(UUID council, String agreement, String serviceLevel, Period period) {
        return counts.counted(council, agreement, serviceLevel, period);
    }

    /** How often cases of a service level's results of a period were recorded. */
    int revision(UUID council, String agreement, String serviceLevel, Period period) {
        Map<YearMonth, Instant> until = period.months()
                .map(Period::start)
                .collect(Collectors.toMap(month -> month, month -> instants(council, agreement, serviceLevel, month)
                        .knownOn()));
        return (int) counts.revised(council, agreement, serviceLevel, period).stream()
                .filter(revised -> revised.months().stream()
                        .anyMatch(month -> until.containsKey(month)
                                && !revised.recordedAt().isAfter(until.get(month))))
                .map(Revisions.Revised::recordedAt)
                .distinct()
                .count();
    }

    List<PhaseCounts.Listed> cases(ResultRow row, PhaseCounts.Which which) {
        return sources.counts().cases(partnership, span(row), which);
    }

    /** How one case stands in a row's period; empty where it is in no count of it. */
    Optional<PhaseCounts.Listed> counted(ResultRow row, UUID caseId) {
        return sources.counts()
                .standing(partnership, span(row), row.council().id(), row.agreement(), row.serviceLevel(), caseId);
    }
}
