package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.agreements.TermsBook;
import org.concordat.agreements.TermsChanged;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.catalogue.CalendarBook;
import org.concordat.catalogue.CalendarChanged;
import org.concordat.catalogue.Catalogue;
import org.concordat.intake.CaseState;
import org.concordat.intake.Cases;
import org.concordat.intake.CasesRecorded;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Areas;
import org.concordat.tenancy.MembershipEntry;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.tenancy.Registry;
import org.concordat.tenancy.TenantTransactions;

/**
 * Judges cases whenever cases, terms or calendars change, in the same transaction and as evaluation's own capacity: whoever's
 * write it was, nobody else can write what evaluation writes.
 */
@ApplicationScoped
class Evaluation {

    private static final int BATCH = 5_000;

    private final Cases cases;
    private final Phases phases;
    private final TermsBook terms;
    private final Catalogue catalogue;
    private final CalendarBook calendars;
    private final Areas areas;
    private final Registry registry;
    private final TenantTransactions transactions;
    private final Clock clock;

    Evaluation(
            Cases cases,
            Phases phases,
            TermsBook terms,
            Catalogue catalogue,
            CalendarBook calendars,
            Areas areas,
            Registry registry,
            TenantTransactions transactions,
            Clock clock) {
        this.cases = cases;
        this.phases = phases;
        this.terms = terms;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.areas = areas;
        this.registry = registry;
        this.transactions = transactions;
        this.clock = clock;
    }

    void cases(@Observes CasesRecorded recorded) {
        transactions.evaluating(recorded.partnershipId(), recorded.councilId(), () -> {
            judge(judge(recorded.partnershipId(), recorded.councilId()), recorded.states(), recorded.recordedAt());
            return null;
        });
    }

    void terms(@Observes TermsChanged changed) {
        PartnershipEntry partnership =
                registry.partnership(changed.partnershipId()).orElseThrow();
        Instant from = changed.from().atStartOfDay(partnership.timeZone()).toInstant();
        again(partnership.id(), changed.councilId(), from);
    }

    void calendar(@Observes CalendarChanged changed) {
        PartnershipEntry partnership =
                registry.partnership(changed.partnershipId()).orElseThrow();
        partnership.members().stream()
                .filter(m -> m.has("member"))
                .map(MembershipEntry::organisationId)
                .forEach(council -> again(partnership.id(), council, null));
    }

    private void again(UUID partnership, UUID council, Instant receivedFrom) {
        Instant now = clock.instant();
        transactions.evaluating(partnership, council, () -> {
            CaseJudge judge = judge(partnership, council);
            List<String> services = judge.services();
            for (String service : services) {
                List<CaseState> batch = new ArrayList<>();
                cases.forEach(partnership, council, new Slug(service), receivedFrom, state -> {
                    batch.add(state);
                    if (batch.size() == BATCH) {
                        judge(judge, batch, now);
                        batch.clear();
                    }
                });
                judge(judge, batch, now);
            }
            return null;
        });
    }

    private CaseJudge judge(UUID partnership, UUID council) {
        List<TermsInForce> inForce = terms.inForce(partnership, council, null);
        return new CaseJudge(
                registry.partnership(partnership).orElseThrow(),
                inForce,
                areas.tree(council, null),
                new CaseJudge.Definitions(
                        measure -> catalogue.measure(partnership, measure, null),
                        calendar -> calendars.calendar(partnership, calendar, null)),
                council);
    }

    private void judge(CaseJudge judge, List<CaseState> states, Instant at) {
        if (states.isEmpty()) {
            return;
        }
        List<PhaseRow> rows = new ArrayList<>();
        states.forEach(state -> rows.addAll(judge.rows(state)));
        phases.replace(
                judge.partnership(),
                judge.council(),
                states.stream().map(CaseState::id).toList(),
                rows,
                at);
    }
}
