package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.agreements.Drafted;
import org.concordat.agreements.model.VersionText.ServiceLevel;
import org.concordat.catalogue.CalendarBook;
import org.concordat.intake.CaseState;
import org.concordat.intake.Cases;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;
import org.concordat.tenancy.TenantTransactions;

/** What results of past periods would be by a draft, beside what they are (rule V5). Nothing is written. */
@ApplicationScoped
public class Previews {

    private static final Set<String> BY = Set.of("council", "area", "serviceLevel");

    private final ResultSources sources;
    private final Cases cases;
    private final CalendarBook calendars;
    private final Registry registry;
    private final TenantTransactions transactions;
    private final Clock clock;

    Previews(
            ResultSources sources,
            Cases cases,
            CalendarBook calendars,
            Registry registry,
            TenantTransactions transactions,
            Clock clock) {
        this.sources = sources;
        this.cases = cases;
        this.calendars = calendars;
        this.registry = registry;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The results of an agreement in some periods.
     *
     * @param now as they are
     * @param then as they would be
     */
    public record Preview(List<ResultView> now, List<ResultView> then) {}

    /** The results of the draft's agreement in periods, in order, by council and area; as judged and known now. */
    public Preview of(Acting acting, Drafted draft, List<Period> periods) {
        UUID partnership = acting.partnership().id();
        Instant at = clock.instant();
        Instants asked = new Instants(at, at);
        OrganisationEntry council = registry.organisation(draft.councilId()).orElseThrow();
        Reading actual = new Reading(
                sources,
                partnership,
                periods.get(0).first(),
                periods.get(periods.size() - 1).last(),
                asked);
        Foresight foreseen = new Foresight(
                sources,
                partnership,
                periods,
                asked,
                council.id(),
                draft.terms(),
                transactions.evaluating(partnership, council.id(), () -> judged(acting, draft, periods, actual)));
        return new Preview(views(council, draft, periods, actual), views(council, draft, periods, foreseen));
    }

    private static List<ResultView> views(
            OrganisationEntry council, Drafted draft, List<Period> periods, Reading reading) {
        ResultQuery query = new ResultQuery(periods, council.slug(), null, null, null, BY, false, null, null);
        return new ResultRows(query, reading)
                .of(Stream.of(council))
                .filter(row -> row.agreement().equals(draft.terms().agreement()))
                .map(row -> row.made(reading))
                .toList();
    }

    /** Every case of the draft's services, judged by the draft: each month at its own instants (rule F1). */
    private Map<String, List<PhaseCounts.Counted>> judged(
            Acting acting, Drafted draft, List<Period> periods, Reading actual) {
        UUID partnership = acting.partnership().id();
        Tallies tallies = new Tallies(draft);
        Definitions now = actual.definitions(clock.instant());
        places(draft, periods, actual).forEach((instants, places) -> {
            Definitions known = actual.definitions(instants.knownOn());
            CaseJudge judge = new CaseJudge(
                    acting.partnership(),
                    List.of(draft.judging()),
                    known.areas(draft.councilId()),
                    new CaseDefinitions(
                            slug -> known.measure(slug).or(() -> now.measure(slug)),
                            slug -> calendars.calendar(partnership, slug, instants.knownOn(), null)),
                    known.excluded(draft.councilId()),
                    draft.councilId());
            draft.terms()
                    .text()
                    .services()
                    .forEach(service -> cases.forEachKnown(
                            partnership,
                            draft.councilId(),
                            new Slug(service),
                            instants.knownOn(),
                            state -> tallies.count(state, judge, instants, places)));
        });
        return tallies.byLevel();
    }

    /** A month of a service level. */
    private record Place(String serviceLevel, YearMonth month) {}

    /** What is judged at which instants: a month of a service level that was restated, at others than the rest of it. */
    private static Map<Instants, Set<Place>> places(Drafted draft, List<Period> periods, Reading actual) {
        Map<Instants, Set<Place>> places = new HashMap<>();
        for (ServiceLevel level : draft.terms().text().serviceLevels()) {
            periods.stream()
                    .flatMap(Period::months)
                    .map(Period::start)
                    .distinct()
                    .forEach(month -> places.computeIfAbsent(
                                    actual.instants(
                                            draft.councilId(), draft.terms().agreement(), level.ref(), month),
                                    k -> new HashSet<>())
                            .add(new Place(level.ref(), month)));
        }
        return places;
    }

    /** Counts as results read them, of cases that are judged one by one. */
    private static final class Tallies {

        private final Drafted draft;
        private final Map<PhaseCounts.Counted, Long> cases = new HashMap<>();

        Tallies(Drafted draft) {
            this.draft = draft;
        }

        void count(CaseState state, CaseJudge judge, Instants instants, Set<Place> places) {
            judge.rows(state).stream()
                    .filter(row -> places.contains(
                            new Place(row.serviceLevel(), row.course().phase().month())))
                    .forEach(row -> row.course()
                            .at(instants.asOf())
                            .ifPresent(standing -> cases.merge(
                                    PhaseCounts.Counted.one(draft.councilId(), row, standing), 1L, Long::sum)));
        }

        Map<String, List<PhaseCounts.Counted>> byLevel() {
            Map<String, List<PhaseCounts.Counted>> byLevel = new HashMap<>();
            cases.forEach((key, count) -> byLevel.computeIfAbsent(key.serviceLevel(), k -> new ArrayList<>())
                    .add(key.ofCases(count)));
            return byLevel;
        }
    }
}
