package org.concordat.consequences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.concordat.agreements.model.CreditTerms;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Actings;

/** What follows from results as other rooms read it, of the councils that the caller may see. */
@ApplicationScoped
public class ConsequenceBook {

    private final PlanService plans;
    private final OpenPlans open;
    private final FindingSources sources;
    private final Actings actings;

    ConsequenceBook(PlanService plans, OpenPlans open, FindingSources sources, Actings actings) {
        this.plans = plans;
        this.open = open;
        this.sources = sources;
        this.actings = actings;
    }

    /** The plans that somebody still has to do something about, as they are known now, judged overdue at an instant; by the day they are due. */
    @Transactional
    public List<OpenPlan> openPlans(String partnership, Instant asOf) {
        Acting acting = actings.in(partnership);
        return open.of(acting, LocalDate.ofInstant(asOf, acting.partnership().timeZone()));
    }

    /** All plans, judged overdue at an instant, as they were known at another; in order of their names. */
    @Transactional
    public List<PlanView> plans(String partnership, Instant asOf, Instant knownOn) {
        Acting acting = actings.in(partnership);
        LocalDate today = LocalDate.ofInstant(asOf, acting.partnership().timeZone());
        return plans.views(acting, new PlanFilter(null, null, null, null, today, knownOn), null, Integer.MAX_VALUE);
    }

    /**
     * All triggers, each looking back from the period of its own length that a period's last day lies in; by the length of their
     * periods, council and agreement.
     *
     * @param council whose triggers; null for all councils that the caller may see
     */
    @Transactional
    public List<TriggerView> triggers(String partnership, Slug council, Period period, Instant asOf, Instant knownOn) {
        Findings findings = sources.of(actings.in(partnership), council, asOf, knownOn);
        return Arrays.stream(Period.Length.values())
                .map(length -> Period.containing(period.last(), length))
                .flatMap(own -> TriggerService.views(findings, own))
                .toList();
    }

    /**
     * What closed periods credit, restatements counted in: of each agreement with credits, one for each of them, nothing among them; none
     * of periods after the last day of the council's membership.
     *
     * @param periods closed ones of whatever lengths
     */
    @Transactional
    public List<CreditDue> credits(String partnership, List<Period> periods, Instant asOf) {
        Findings findings = sources.of(actings.in(partnership), null, asOf, asOf);
        if (periods.isEmpty() || !findings.creditsArise()) {
            return List.of();
        }
        List<CreditDue> due = new ArrayList<>();
        for (Period.Length length : Period.Length.values()) {
            List<Period> alike =
                    periods.stream().filter(p -> p.length() == length).toList();
            findings.read(alike);
            alike.forEach(period -> findings.credited(period)
                    .filter(ConsequenceBook::credits)
                    .forEach(of -> due.add(credit(of, findings))));
        }
        return due;
    }

    private static boolean credits(Agreed agreed) {
        CreditTerms terms = agreed.terms().text().credits();
        return terms != null && terms.arise();
    }

    private static CreditDue credit(Agreed agreed, Findings findings) {
        CreditView made = CreditView.of(agreed, findings);
        Money total =
                Money.parse(made.total().amount(), made.total().currency()).orElseThrow();
        return new CreditDue(agreed.council(), agreed.agreement(), agreed.period(), total, made);
    }
}
