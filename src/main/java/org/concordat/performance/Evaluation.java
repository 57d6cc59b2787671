package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.concordat.agreements.TermsChanged;
import org.concordat.agreements.model.VersionText.ServiceLevel;
import org.concordat.catalogue.CalendarChanged;
import org.concordat.catalogue.MeasureChanged;
import org.concordat.exclusions.ExclusionDecided;
import org.concordat.exclusions.Exclusions;
import org.concordat.exclusions.ReliefDecided;
import org.concordat.intake.CaseState;
import org.concordat.intake.Cases;
import org.concordat.intake.CasesComing;
import org.concordat.intake.CasesRecorded;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.AreasChanged;
import org.concordat.partnerships.Turns;
import org.concordat.tenancy.MembershipEntry;
import org.concordat.tenancy.Registry;
import org.concordat.tenancy.TenantTransactions;

/**
 * Judges cases whenever cases, terms, measures, areas or calendars change, in the same transaction and as evaluation's own capacity: whoever's
 * write it was, nobody else can write what evaluation writes.
 */
@ApplicationScoped
class Evaluation {

    private static final int BATCH = 5_000;
    private static final String TURN = "evaluation";
    private static final LocalDate SINCE_EVER = LocalDate.of(1, 1, 1);

    private final Cases cases;
    private final Exclusions exclusions;
    private final Phases phases;
    private final Judges judges;
    private final JudgingAhead ahead;
    private final Registry registry;
    private final TenantTransactions transactions;
    private final Turns turns;
    private final Moments moments;

    Evaluation(
            Cases cases,
            Exclusions exclusions,
            Phases phases,
            Judges judges,
            JudgingAhead ahead,
            Registry registry,
            TenantTransactions transactions,
            Turns turns,
            Moments moments) {
        this.cases = cases;
        this.exclusions = exclusions;
        this.phases = phases;
        this.judges = judges;
        this.ahead = ahead;
        this.registry = registry;
        this.transactions = transactions;
        this.turns = turns;
        this.moments = moments;
    }

    /** Only where this transaction has the council's turn already: else they would be judged by terms that somebody is changing. */
    void coming(@Observes CasesComing coming) {
        Map<CaseJudge, List<CaseState>> byJudge = new HashMap<>();
        coming.states().forEach((council, states) -> judges.inTurnAlready(coming.partnershipId(), council)
                .ifPresent(judge -> byJudge.put(judge, states)));
        ahead.begin(byJudge);
    }

    void cases(@Observes CasesRecorded recorded) {
        UUID partnership = recorded.partnershipId();
        UUID council = recorded.councilId();
        evaluating(partnership, council, () -> judges.inTurn(partnership, council), judge -> {
            Map<Boolean, List<CaseState>> byNew =
                    recorded.states().stream().collect(Collectors.partitioningBy(state -> state.revision() == 1));
            Instant at = moments.of(partnership, council);
            Function<CaseState, List<PhaseRow>> judging = ahead.of(judge);
            List<PhaseRow> fresh = rows(judging, byNew.get(true));
            if (!fresh.isEmpty()) {
                phases.add(judge.partnership(), judge.council(), fresh, at);
            }
            again(judge, judging, byNew.get(false), at);
        });
    }

    void terms(@Observes TermsChanged changed) {
        from(changed.partnershipId(), changed.councilId(), changed.from());
    }

    /** From a day on, cases may be judged by other terms, and all results be other ones. */
    private void from(UUID partnership, UUID council, LocalDate from) {
        evaluating(partnership, council, judge -> {
            Instant now = moments.of(partnership, council);
            ZoneId zone = registry.partnership(partnership).orElseThrow().timeZone();
            // What was judged under terms that are gone has to go as well.
            Set<String> services = new TreeSet<>(judge.services());
            services.addAll(phases.services(partnership, council));
            again(judge, services, from.atStartOfDay(zone).toInstant(), now);
            phases.revise(partnership, council, judge.levels(), from, now);
        });
    }

    void calendar(@Observes CalendarChanged changed) {
        everyCouncil(
                changed.partnershipId(),
                judge -> again(
                        judge,
                        judge.services(level -> judge.counts(level, changed.slug())),
                        null,
                        moments.of(judge.partnership(), judge.council())));
    }

    void measure(@Observes MeasureChanged changed) {
        everyCouncil(changed.partnershipId(), judge -> {
            Predicate<ServiceLevel> measured =
                    level -> level.measure().equals(changed.slug().value());
            Instant now = moments.of(judge.partnership(), judge.council());
            again(judge, judge.services(measured), null, now);
            phases.revise(judge.partnership(), judge.council(), judge.levels(measured), SINCE_EVER, now);
        });
    }

    /** A moved area can stand under another variation, and is counted in the results of other areas. */
    void areas(@Observes AreasChanged changed) {
        registry.partnershipsOf(changed.organisationId())
                .forEach(p -> from(p.id(), changed.organisationId(), changed.from()));
    }

    /**
     * The decision is written before: whoever evaluates the council next sees it as well. The case itself is what it was, so results
     * of service levels that do not leave it out are not revised.
     */
    void exclusion(@Observes ExclusionDecided decided) {
        UUID partnership = decided.partnershipId();
        UUID council = decided.councilId();
        evaluating(partnership, council, judge -> {
            List<UUID> ids = exclusions.caseOf(partnership, council, decided.exclusionId()).stream()
                    .toList();
            Instant now = moments.of(partnership, council);
            Rejudged rejudged =
                    rejudged(judge, judges.leaving(judge, now)::rows, cases.find(partnership, council, ids, null));
            replace(judge, Phases.Replaced.of(rejudged.differences()), rejudged.now(), now);
        });
    }

    /** No case stands otherwise, but what follows from how they stand does. */
    void relief(@Observes ReliefDecided decided) {
        UUID partnership = decided.partnershipId();
        UUID council = decided.councilId();
        evaluating(
                partnership,
                council,
                judge -> phases.revise(
                        partnership,
                        council,
                        judge.levels(decided.agreement(), decided.serviceLevel()),
                        decided.from(),
                        moments.of(partnership, council)));
    }

    /** Alone in the partnership: a load may have some of its councils and wait for another, in an order of its own. */
    private void everyCouncil(UUID partnership, Consumer<CaseJudge> work) {
        alone(partnership);
        registry.partnership(partnership).orElseThrow().members().stream()
                .filter(MembershipEntry::isMember)
                .map(MembershipEntry::organisationId)
                .sorted()
                .forEach(council -> evaluating(partnership, council, work));
    }

    /**
     * One evaluation of a council at a time: cases that come while terms change would else be judged by the terms that were, and
     * stay so.
     */
    private void evaluating(UUID partnership, UUID council, Consumer<CaseJudge> work) {
        judges.forget();
        evaluating(partnership, council, () -> judges.of(partnership, council, null), work);
    }

    private void evaluating(UUID partnership, UUID council, Supplier<CaseJudge> judge, Consumer<CaseJudge> work) {
        transactions.evaluating(partnership, council, () -> {
            await(partnership, council);
            work.accept(judge.get());
            return null;
        });
    }

    /** Waits until no other transaction evaluates a council, and keeps others waiting until this one ends. */
    void await(UUID partnership, UUID council) {
        turns.share(TURN, partnership);
        turns.take(TURN + " in " + partnership + " of", council);
    }

    /** Waits until no other transaction evaluates any council of a partnership, and keeps others waiting until this one ends. */
    void alone(UUID partnership) {
        turns.take(TURN, partnership);
    }

    private void again(CaseJudge judge, Collection<String> services, Instant receivedFrom, Instant now) {
        LeftAsCounted left = judges.leaving(judge, now);
        for (String service : services) {
            List<CaseState> batch = new ArrayList<>();
            cases.forEach(judge.partnership(), judge.council(), new Slug(service), receivedFrom, state -> {
                batch.add(state);
                if (batch.size() == BATCH) {
                    again(judge, left::rows, batch, now);
                    batch.clear();
                }
            });
            again(judge, left::rows, batch, now);
        }
    }

    private Rejudged rejudged(CaseJudge judge, Function<CaseState, List<PhaseRow>> judging, List<CaseState> states) {
        List<UUID> ids = states.stream().map(CaseState::id).toList();
        return new Rejudged(
                new LinkedHashSet<>(phases.present(judge.partnership(), judge.council(), ids)),
                new LinkedHashSet<>(rows(judging, states)));
    }

    /** Judges cases that were judged before; only those that stand otherwise now are written, and their results revised. */
    private void again(
            CaseJudge judge, Function<CaseState, List<PhaseRow>> judging, List<CaseState> states, Instant at) {
        if (!states.isEmpty()) {
            Rejudged cases = rejudged(judge, judging, states);
            replace(judge, Phases.Replaced.of(cases.ofDifferent()), cases.now(), at);
        }
    }

    private static List<PhaseRow> rows(Function<CaseState, List<PhaseRow>> judging, List<CaseState> states) {
        List<PhaseRow> rows = new ArrayList<>();
        states.forEach(state -> rows.addAll(judging.apply(state)));
        return rows;
    }

    private void replace(CaseJudge judge, Phases.Replaced replaced, Collection<PhaseRow> rows, Instant at) {
        if (!replaced.cases().isEmpty()) {
            List<PhaseRow> added = rows.stream().filter(replaced::has).toList();
            phases.replace(judge.partnership(), judge.council(), replaced, added, at);
        }
    }
}
