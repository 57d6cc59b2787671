package org.concordat.signals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.agreements.model.VersionText.ServiceLevel;
import org.concordat.catalogue.MeasureEntry;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.performance.ResultQuery;
import org.concordat.performance.ResultView;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.OrganisationEntry;

/** What one request reads; terms, measures and process changes once each, and only when they are needed. */
final class Seen {

    private final SignalSources sources;
    private final Acting acting;
    private final Instant asOf;
    private final Instant knownOn;
    private final Map<String, Optional<MeasureEntry>> measures = new HashMap<>();
    private Map<UUID, List<TermsInForce>> terms;
    private List<ProcessChange> changes;

    Seen(SignalSources sources, Acting acting, Instant asOf, Instant knownOn) {
        this.sources = sources;
        this.acting = acting;
        this.asOf = asOf;
        this.knownOn = knownOn;
    }

    Instant asOf() {
        return asOf;
    }

    Instant knownOn() {
        return knownOn;
    }

    /** The local day at which open cases are judged. */
    LocalDate today() {
        return LocalDate.ofInstant(asOf, acting.partnership().timeZone());
    }

    /**
     * The councils that the caller sees, by slug.
     *
     * @param only null for all
     */
    Stream<OrganisationEntry> councils(Slug only) {
        return acting.councils().stream()
                .flatMap(id -> sources.organisation(id).stream())
                .filter(council -> only == null || council.slug().equals(only))
                .sorted(Comparator.comparing(OrganisationEntry::slug));
    }

    /** Which results are wanted; null filters want all. */
    record Wanted(Slug council, Slug area, Slug service, Slug serviceLevel, boolean byArea, boolean leaves) {

        private Set<String> by() {
            return byArea ? Set.of("council", "area", "serviceLevel") : Set.of("council", "serviceLevel");
        }
    }

    /** Results of periods of one length, which follow each other; of none, none. */
    List<ResultView> results(List<Period> periods, Wanted wanted) {
        return periods.isEmpty()
                ? List.of()
                : sources.results(
                        acting,
                        new ResultQuery(
                                periods,
                                wanted.council(),
                                wanted.area(),
                                wanted.service(),
                                wanted.serviceLevel(),
                                wanted.by(),
                                wanted.leaves(),
                                asOf,
                                knownOn));
    }

    /** Months of charts, of councils as wholes: of those that are wanted, and read at once for all councils. */
    List<ResultView> results(List<Period> months, Set<ChartId> charts) {
        return months.isEmpty() || charts.isEmpty()
                ? List.of()
                : sources.results(
                        acting,
                        new ResultQuery(
                                months,
                                null,
                                null,
                                null,
                                null,
                                Set.of("council", "serviceLevel"),
                                false,
                                asOf,
                                knownOn),
                        id -> charts.contains(ChartId.of(id)));
    }

    /** By what a result of a council was measured: as the latest version by the end of its period has it. */
    Optional<Gauge> gauge(OrganisationEntry council, ResultView result) {
        return terms(council.id()).stream()
                .filter(version -> version.agreement().equals(result.agreement())
                        && !version.from().isAfter(result.to()))
                .sorted(Comparator.comparing(TermsInForce::from).reversed())
                .flatMap(version -> version.text().serviceLevel(result.serviceLevel()).stream())
                .findFirst()
                .flatMap(this::gauge);
    }

    private Optional<Gauge> gauge(ServiceLevel level) {
        return measures.computeIfAbsent(level.measure(), slug -> sources.measure(acting, new Slug(slug), knownOn))
                .map(measure -> new Gauge(measure, level.period()));
    }

    private List<TermsInForce> terms(UUID council) {
        if (terms == null) {
            terms = sources.terms(acting, knownOn);
        }
        return terms.getOrDefault(council, List.of());
    }

    /** The process changes with which the charts of a measure and a council begin anew, the earliest first. */
    List<ProcessChange> changes(String measure, UUID council) {
        if (changes == null) {
            changes = sources.changes(acting, knownOn);
        }
        return changes.stream().filter(change -> change.isOf(measure, council)).toList();
    }

    /** The slug of the council that a process change is about; null for all. */
    String council(ProcessChange change) {
        return sources.organisation(change.organisationId)
                .map(council -> council.slug().value())
                .orElse(null);
    }
}
