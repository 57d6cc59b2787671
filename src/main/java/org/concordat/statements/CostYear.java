package org.concordat.statements;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.Period;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.Recorded;
import org.hibernate.annotations.ColumnTransformer;

/** One revision of a year of a partnership's costs. A row never changes; the next revision closes it. */
@Entity
@Table(name = "cost_years")
class CostYear {

    static final String PLANNED = "planned";
    static final String BUDGETED = "budgeted";
    static final String CLOSED = "closed";

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    @Column(updatable = false)
    String year;

    @Column(updatable = false)
    @Convert(converter = YearRules.Stored.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    YearRules rules;

    @Column(updatable = false)
    String state;

    /** Null while it is planned. */
    @Column(updatable = false)
    @Convert(converter = FixedBudget.Stored.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    FixedBudget budget;

    /** By which the budget was fixed (rule G2); null while it is not, and where none was needed. */
    @Column(updatable = false)
    UUID decisionId;

    /** Null until it is closed. */
    @Column(updatable = false)
    @Convert(converter = YearOutturn.Stored.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    YearOutturn outturn;

    /** Null until it is closed. */
    @Column(updatable = false)
    @Convert(converter = KeptMembers.Stored.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    KeptMembers members;

    @Embedded
    Recorded recorded;

    /** For the persistence provider. */
    protected CostYear() {}

    /** A year that is planned. */
    static CostYear planned(UUID partnershipId, Period year, YearRules rules, Instant at, String who) {
        CostYear made = new CostYear();
        made.id = Ids.next();
        made.partnershipId = partnershipId;
        made.year = year.toString();
        made.rules = rules;
        made.state = PLANNED;
        made.recorded = Recorded.first(at, who);
        return made;
    }

    private CostYear next(Instant at, String who) {
        CostYear made = new CostYear();
        made.id = Ids.next();
        made.partnershipId = partnershipId;
        made.year = year;
        made.rules = rules;
        made.state = state;
        made.budget = budget;
        made.outturn = outturn;
        made.decisionId = decisionId;
        made.recorded = recorded.supersede(at, who);
        return made;
    }

    /** Closes this revision and gives the next, with other rules. */
    CostYear with(YearRules other, Instant at, String who) {
        CostYear made = next(at, who);
        made.rules = other;
        return made;
    }

    /** Closes this revision and gives the next, with its budget fixed, by a decision where one is needed. */
    CostYear budgeted(FixedBudget fixed, UUID by, String who) {
        CostYear made = next(fixed.fixedAt(), who);
        made.state = BUDGETED;
        made.budget = fixed;
        made.decisionId = by;
        return made;
    }

    /** Closes this revision and gives the next, which is closed, with the members as they are told now. */
    CostYear closed(YearOutturn spent, KeptMembers then, String who) {
        CostYear made = next(spent.closedAt(), who);
        made.state = CLOSED;
        made.outturn = spent;
        made.members = then;
        return made;
    }

    Period period() {
        return Period.parse(year).orElseThrow();
    }

    int revision() {
        return recorded.revision().number();
    }
}
