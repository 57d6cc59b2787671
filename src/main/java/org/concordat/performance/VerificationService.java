package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.concordat.catalogue.CalendarBook;
import org.concordat.intake.Cases;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.tenancy.Registry;
import org.concordat.tenancy.TenantTransactions;

/** Judges every case of a result anew, from what was sent and signed, and compares with what evaluation keeps. */
@ApplicationScoped
class VerificationService {

    private final ResultService results;
    private final Evaluation evaluation;
    private final Cases cases;
    private final CalendarBook calendars;
    private final Judges judges;
    private final Registry registry;
    private final Actings actings;
    private final TenantTransactions transactions;
    private final Clock clock;

    VerificationService(
            ResultService results,
            Evaluation evaluation,
            Cases cases,
            CalendarBook calendars,
            Judges judges,
            Registry registry,
            Actings actings,
            TenantTransactions transactions,
            Clock clock) {
        this.results = results;
        this.evaluation = evaluation;
        this.cases = cases;
        this.calendars = calendars;
        this.judges = judges;
        this.registry = registry;
        this.actings = actings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Whether a result is what its cases come to. It waits until no evaluation of the council runs, so that both sides know the same.
     *
     * @param asked the instant of judging; null for now
     * @throws Rejected missing, when there is no such result or it is not the caller's to see; rule F4, when it is not from cases
     */
    @Transactional
    VerificationView verify(String partnership, ResultId id, Instant asked) {
        Acting acting = actings.in(partnership);
        UUID council = registry.organisation(id.council())
                .filter(o -> acting.sees(o.id()))
                .orElseThrow(Rejected::missing)
                .id();
        evaluation.await(acting.partnership().id(), council);
        Instant now = clock.instant();
        ResultService.Found found = results.find(acting, id, asked == null ? now : asked, now);
        Tallies kept = found.row()
                .evidence(found.reading())
                .tallies()
                .orElseThrow(() -> Rejected.state(
                        "F4",
                        "The result is not from cases: it is made of what it is from each time that it is read."));
        // Counts only are told, so whoever sees the result may ask, the board as well; the cases are read by
        // evaluation.
        Recount recount = transactions.evaluating(
                acting.partnership().id(),
                council,
                () -> recount(acting.partnership().id(), council, found));
        return VerificationView.of(found, kept, recount);
    }

    /** Closed months are recounted from what was known at their closing, or at their last restatement (rules F1, F2). */
    private Recount recount(UUID partnership, UUID council, ResultService.Found found) {
        Recount recount = new Recount(found);
        PartnershipEntry entry = registry.partnership(partnership).orElseThrow();
        Slug service = new Slug(found.row().service());
        Map<Instant, CaseJudge> known = new HashMap<>();
        Function<Instant, CaseJudge> judge = instant -> known.computeIfAbsent(
                instant, on -> found.judge(entry, on, slug -> calendars.calendar(partnership, slug, on)));
        found.reading().span(found.row()).byInstants().forEach((instants, months) -> {
            LeftAsCounted judged = judges.leaving(judge.apply(instants.knownOn()), instants.knownOn(), judge);
            cases.forEachKnown(
                    partnership,
                    council,
                    service,
                    instants.knownOn(),
                    state -> recount.count(state, judged, instants, months));
        });
        return recount;
    }
}
