package org.concordat.consequences;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.consequences.model.PlanState;
import org.concordat.performance.ResultView;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.Recorded;
import org.hibernate.annotations.ColumnTransformer;

/** One revision of a rectification plan; {@code organisationId} is the council's. A row never changes; the next one closes it. */
@Entity
@Table(name = "rectification_plans")
class Plan {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    @Column(updatable = false)
    UUID organisationId;

    /** Id of the result that it is for, by which it is named. */
    @Column(updatable = false)
    String result;

    @Column(updatable = false)
    String period;

    @Column(updatable = false)
    String agreement;

    @Column(updatable = false)
    String serviceLevel;

    @Column(updatable = false)
    String band;

    @Column(updatable = false)
    Instant publishedAt;

    /** Null where no calendar tells it. */
    @Column(updatable = false)
    LocalDate dueOn;

    @Column(updatable = false)
    String state;

    /** Null while nobody has submitted it. */
    @Column(updatable = false)
    @Convert(converter = PlanContentConverter.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    PlanContent content;

    /** Of the decision; null for none. */
    @Column(updatable = false)
    String reason;

    @Embedded
    Recorded recorded;

    /** For the persistence provider. */
    protected Plan() {}

    /** A plan that is due for a result. */
    static Plan due(
            UUID partnershipId,
            UUID organisationId,
            ResultView result,
            LocalDate dueOn,
            Instant published,
            String who) {
        Plan plan = new Plan();
        plan.id = Ids.next();
        plan.partnershipId = partnershipId;
        plan.organisationId = organisationId;
        plan.result = result.id();
        plan.period = result.period();
        plan.agreement = result.agreement();
        plan.serviceLevel = result.serviceLevel();
        plan.band = result.band();
        plan.publishedAt = published;
        plan.dueOn = dueOn;
        plan.state = PlanState.DUE.text();
        plan.recorded = Recorded.first(published, who);
        return plan;
    }

    /** Closes this revision and gives the next. */
    Plan next(PlanState to, PlanContent saying, String why, Instant at, String who) {
        Plan plan = new Plan();
        plan.id = Ids.next();
        plan.partnershipId = partnershipId;
        plan.organisationId = organisationId;
        plan.result = result;
        plan.period = period;
        plan.agreement = agreement;
        plan.serviceLevel = serviceLevel;
        plan.band = band;
        plan.publishedAt = publishedAt;
        plan.dueOn = dueOn;
        plan.state = to.text();
        plan.content = saying;
        plan.reason = why;
        plan.recorded = recorded.supersede(at, who);
        return plan;
    }

    /** The same plan for a result that was restated: due anew by a day, or not needed any more (rule F2). */
    Plan restated(ResultView now, LocalDate due, Instant at, String who) {
        boolean needed = Failures.isSerious(now.band());
        Plan plan =
                needed ? next(PlanState.DUE, null, null, at, who) : next(PlanState.NOT_NEEDED, content, null, at, who);
        if (needed) {
            plan.band = now.band();
            plan.dueOn = due;
        }
        return plan;
    }

    PlanState state() {
        return PlanState.parse(state).orElseThrow();
    }

    int revision() {
        return recorded.revision().number();
    }
}
