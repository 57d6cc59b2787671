package org.concordat.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.agreements.model.EffectiveLevel;
import org.concordat.agreements.model.EffectiveTerms;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.agreements.model.VersionText.ServiceLevel;
import org.concordat.catalogue.MeasureEntry;
import org.concordat.catalogue.model.ComputedFrom;
import org.concordat.catalogue.model.CountedBy;
import org.concordat.catalogue.model.LimitText;
import org.concordat.catalogue.model.MeasureKind;
import org.concordat.catalogue.model.TermsDefaults;
import org.concordat.exclusions.model.ExcludedCases;
import org.concordat.intake.CaseState;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.model.AreaTree;
import org.concordat.performance.model.CaseClock;
import org.concordat.performance.model.CaseFacts;
import org.concordat.performance.model.CountedIn;
import org.concordat.performance.model.Course;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.time.Calendar;

/**
 * Judges the cases of one council under its terms: limit, calendar and clock rules are those in force for the case's area on the
 * date of receipt, and stay with it (rule V6). Reads each measure and calendar once.
 */
final class CaseJudge {

    private static final int MOST_KEPT = 20_000;
    /** Odd, with as many ones as noughts: the golden ratio of all integers. */
    private static final int SPREAD = 0x9E3779B9;

    /** What a case's clock depends on: the terms by their first day, for a version has one. */
    private record Alike(String agreement, LocalDate from, String serviceLevel, Slug area, LocalDate received) {

        /** As a record's own, and spread: days that follow each other differ in so few bits that a map would put many in one place. */
        @Override
        public int hashCode() {
            int hash = 31 * agreement.hashCode() + from.hashCode();
            hash = 31 * hash + serviceLevel.hashCode();
            hash = 31 * hash + Objects.hashCode(area);
            return (31 * hash + received.hashCode()) * SPREAD;
        }
    }

    /** A service level of some terms, by its ref. */
    private record Under(TermsInForce terms, String level) {}

    private record ClockKey(LimitText limit, CountedBy countedBy, boolean timed) {}

    private final PartnershipEntry partnership;
    private final List<TermsInForce> terms;
    private final AreaTree areas;
    private final CaseDefinitions definitions;
    private final ExcludedCases excluded;
    private final UUID council;
    private final Map<String, List<Under>> byService = new HashMap<>();
    private final Map<String, Optional<MeasureEntry>> measures = new HashMap<>();
    private final Map<String, Calendar> calendars = new HashMap<>();
    private final Map<ClockKey, CaseClock> clocks = new HashMap<>();
    private final Map<Alike, Optional<CaseClock>> clocksOfCases = new HashMap<>();

    CaseJudge(
            PartnershipEntry partnership,
            List<TermsInForce> terms,
            AreaTree areas,
            CaseDefinitions definitions,
            ExcludedCases excluded,
            UUID council) {
        this.partnership = partnership;
        this.terms = terms;
        this.areas = areas;
        this.definitions = definitions;
        this.excluded = excluded;
        this.council = council;
        terms.forEach(inForce -> inForce.text().serviceLevels().forEach(level -> byService
                .computeIfAbsent(level.service(), service -> new ArrayList<>())
                .add(new Under(inForce, level.ref()))));
    }

    UUID partnership() {
        return partnership.id();
    }

    UUID council() {
        return council;
    }

    /** The zone of the partnership, whose months cases count in (rule T0). */
    ZoneId zone() {
        return partnership.timeZone();
    }

    /** The services that any of the terms covers. */
    Set<String> services() {
        return services(level -> true);
    }

    /** The services of the service levels of a sort. */
    Set<String> services(Predicate<ServiceLevel> sort) {
        return serviceLevels(sort).map(ServiceLevel::service).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The service levels of all the terms, by ref. */
    Set<String> levels() {
        return levels(level -> true);
    }

    /** The service levels of a sort, by ref. */
    Set<String> levels(Predicate<ServiceLevel> sort) {
        return serviceLevels(sort).map(ServiceLevel::ref).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The service levels of an agreement, by ref; only the one that is named, if one is. */
    Set<String> levels(String agreement, String only) {
        return terms.stream()
                .filter(t -> t.agreement().equals(agreement))
                .flatMap(t -> t.text().serviceLevels().stream())
                .map(ServiceLevel::ref)
                .filter(ref -> only == null || only.equals(ref))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<ServiceLevel> serviceLevels(Predicate<ServiceLevel> sort) {
        return terms.stream().flatMap(t -> t.text().serviceLevels().stream()).filter(sort);
    }

    /** Whether a service level counts by a calendar, be it by itself, by a variation of it or by the service's defaults. */
    boolean counts(ServiceLevel level, Slug calendar) {
        Stream<LimitText> varied = terms.stream()
                .flatMap(t -> t.text().variations().stream())
                .flatMap(v -> v.changes().stream())
                .filter(c -> level.ref().equals(c.serviceLevel()))
                .map(c -> c.limit());
        Stream<LimitText> settled = terms.stream()
                .flatMap(t -> Optional.ofNullable(t.defaults().get(level.service())).stream())
                .map(TermsDefaults::limit);
        return Stream.of(
                        Stream.of(Optional.ofNullable(level.limit())),
                        varied.map(Optional::ofNullable),
                        settled.map(Optional::of))
                .flatMap(limits -> limits)
                .flatMap(Optional::stream)
                .anyMatch(limit -> calendar.value().equals(limit.calendar()));
    }

    /** The phases of a case under every service level that applies to it; none for one that was taken out (rule C7). */
    List<PhaseRow> rows(CaseState state) {
        List<PhaseRow> rows = new ArrayList<>();
        if (state.voided()) {
            return rows;
        }
        LocalDate received = received(state);
        CaseFacts facts = facts(state);
        for (Under under : byService.getOrDefault(state.service().value(), List.of())) {
            clock(under.terms(), under.level(), state.area(), received)
                    .ifPresent(clock -> Course.of(clock.phases(facts))
                            .forEach(course -> rows.add(row(under.terms(), under.level(), state, course))));
        }
        return rows;
    }

    /** What was judged before, as it is left; whether the case is excluded is not left (rule C2). */
    PhaseRow leave(PhaseRow row) {
        return row.excluded(excluded.has(row.caseId(), row.serviceLevel()));
    }

    static CaseFacts facts(CaseState state) {
        return new CaseFacts(state.received(), state.due(), state.event(), state.closed(), state.clock());
    }

    private PhaseRow row(TermsInForce terms, String level, CaseState state, Course course) {
        return new PhaseRow(
                terms.agreement(),
                level,
                state.service().value(),
                state.area() == null ? null : state.area().value(),
                terms.version(),
                state.id(),
                state.ref(),
                excluded.has(state.id(), level),
                course);
    }

    /** From which day the breach of a case's limit is warned of as of an instant; empty where no warning is wanted (rule T8). */
    Optional<LocalDate> warnFrom(String serviceLevel, CaseState state, Instant asOf) {
        return terms.stream()
                .flatMap(t -> clock(t, serviceLevel, state).stream())
                .findFirst()
                .flatMap(clock -> clock.warnFrom(facts(state), asOf));
    }

    /** When a case was due as of an instant; empty while paused, without a target, or where nothing judges it. */
    Optional<Instant> due(String serviceLevel, CaseState state, Instant asOf) {
        return terms.stream()
                .flatMap(t -> clock(t, serviceLevel, state).stream())
                .findFirst()
                .flatMap(clock -> clock.deadline(facts(state), asOf).instant());
    }

    /** How long a case that was closed by an instant took, where a percentile is made of that; else empty. */
    Optional<Long> taken(String serviceLevel, CaseState state, Instant asOf) {
        return terms.stream()
                .flatMap(t -> clock(t, serviceLevel, state).stream())
                .findFirst()
                .filter(CaseClock::timed)
                .filter(clock -> state.closed() != null && !state.closed().isAfter(asOf))
                .flatMap(clock -> clock.taken(facts(state)));
    }

    /** A case's clock, and the service level whose limit it runs by. */
    record Judged(EffectiveLevel level, CaseClock clock) {}

    /** By what a case is judged; empty where the service level does not judge it. */
    Optional<Judged> judged(String serviceLevel, CaseState state) {
        LocalDate received = received(state);
        return terms.stream()
                .flatMap(t -> EffectiveTerms.resolve(t, serviceLevel, path(state.area(), received), received).stream())
                .filter(level -> level.limit() != null)
                .flatMap(level -> clock(level).map(clock -> new Judged(level, clock)).stream())
                .findFirst();
    }

    /** The clock of a case under a service level; empty where the level does not judge it. */
    Optional<CaseClock> clock(TermsInForce inForce, String serviceLevel, CaseState state) {
        return clock(inForce, serviceLevel, state.area(), received(state));
    }

    private LocalDate received(CaseState state) {
        return LocalDate.ofInstant(state.received(), partnership.timeZone());
    }

    private Optional<CaseClock> clock(TermsInForce inForce, String serviceLevel, Slug area, LocalDate received) {
        Alike of = new Alike(inForce.agreement(), inForce.from(), serviceLevel, area, received);
        Optional<CaseClock> known = clocksOfCases.get(of);
        if (known == null) {
            known = EffectiveTerms.resolve(inForce, serviceLevel, path(area, received), received)
                    .filter(level -> level.limit() != null)
                    .flatMap(this::clock);
            if (clocksOfCases.size() == MOST_KEPT) {
                clocksOfCases.clear();
            }
            clocksOfCases.put(of, known);
        }
        return known;
    }

    private Optional<CaseClock> clock(EffectiveLevel level) {
        return measure(level.measure())
                .filter(m -> m.computedFrom() == ComputedFrom.CASES)
                .map(m -> clocks.computeIfAbsent(key(level, m), this::make));
    }

    /** What a case took is told where it goes into a percentile, and nowhere else: it divides the counts (rule C3). */
    private static ClockKey key(EffectiveLevel level, MeasureEntry measure) {
        return new ClockKey(level.limit(), measure.countedBy(), measure.kind() == MeasureKind.PERCENTILE);
    }

    private CaseClock make(ClockKey key) {
        Calendar calendar = key.limit().calendar() == null
                ? null
                : calendars.computeIfAbsent(
                        key.limit().calendar(), c -> definitions.calendar().apply(new Slug(c)));
        return new CaseClock(
                key.limit().limit(),
                calendar,
                CountedIn.valueOf(key.countedBy().name()),
                partnership.timeZone(),
                key.timed());
    }

    private Optional<MeasureEntry> measure(String slug) {
        return measures.computeIfAbsent(slug, s -> definitions.measure().apply(new Slug(s)));
    }

    private List<String> path(Slug area, LocalDate on) {
        return area == null
                ? List.of()
                : areas.path(area, on).stream().map(Slug::value).toList();
    }
}
