package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.agreements.TermsBook;
import org.concordat.catalogue.CalendarBook;
import org.concordat.catalogue.Catalogue;
import org.concordat.exclusions.Exclusions;
import org.concordat.partnerships.Areas;
import org.concordat.partnerships.ClosedPeriods;
import org.concordat.partnerships.model.ClosedMonths;
import org.concordat.tenancy.Registry;

/** Who judges the cases of a council; as evaluation, which sees all that it takes. */
@ApplicationScoped
class Judges {

    private final TermsBook terms;
    private final Catalogue catalogue;
    private final CalendarBook calendars;
    private final Areas areas;
    private final Exclusions exclusions;
    private final Registry registry;
    private final ClosedPeriods closed;
    private final ClosedCounts counted;
    private final DefinitionChanges changes;

    Judges(
            TermsBook terms,
            Catalogue catalogue,
            CalendarBook calendars,
            Areas areas,
            Exclusions exclusions,
            Registry registry,
            ClosedPeriods closed,
            ClosedCounts counted,
            DefinitionChanges changes) {
        this.terms = terms;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.areas = areas;
        this.exclusions = exclusions;
        this.registry = registry;
        this.closed = closed;
        this.counted = counted;
        this.changes = changes;
    }

    /**
     * Who judges by what is known.
     *
     * @param knownOn null for now
     */
    CaseJudge of(UUID partnership, UUID council, Instant knownOn) {
        return new CaseJudge(
                registry.partnership(partnership).orElseThrow(),
                terms.inForce(partnership, council, knownOn),
                areas.tree(council, knownOn),
                new CaseJudge.Definitions(
                        measure -> catalogue.measure(partnership, measure, knownOn),
                        calendar -> calendars.calendar(partnership, calendar, knownOn)),
                exclusions.accepted(partnership, council, knownOn),
                council);
    }

    /** Who judges by what is known now, and leaves settled cases where they were counted. */
    LeftAsCounted leaving(CaseJudge judge, Instant now) {
        Map<Instant, CaseJudge> then = new HashMap<>();
        return leaving(
                judge, now, on -> then.computeIfAbsent(on, known -> of(judge.partnership(), judge.council(), known)));
    }

    /**
     * Who judges by what was known on an instant, and leaves settled cases where they were counted.
     *
     * @param then who judges by what was known on another
     */
    LeftAsCounted leaving(CaseJudge judge, Instant knownOn, Function<Instant, CaseJudge> then) {
        UUID partnership = judge.partnership();
        ClosedMonths months = closed.of(partnership, knownOn);
        TreeSet<Instant> since = months.closedAt().values().stream()
                .min(Comparator.naturalOrder())
                .map(first -> changes.after(partnership, first))
                .orElseGet(TreeSet::new);
        return new LeftAsCounted(judge, counted.countings(partnership, judge.council(), months, knownOn), since, then);
    }
}
