package org.concordat.statements;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.concordat.kernel.Money;
import org.concordat.statements.model.Statement;
import org.hibernate.annotations.ColumnTransformer;

/** What was issued to all councils at once: the bills of a billing period, or the reconciliation; with what every member may know of it. */
@Entity
@Table(name = "statement_runs")
class StatementRun {

    /** Makes each exactly one. */
    @Embeddable
    record Name(UUID partnershipId, String year, String kind, int number) implements Serializable {}

    @EmbeddedId
    Name name;

    @Column(updatable = false)
    String period;

    @Column(updatable = false)
    @Convert(converter = Workings.Stored.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    Workings workings;

    /** How many statements it has; null where that was not kept. */
    @Column(updatable = false)
    Integer stated;

    /** What they come to together; null where that was not kept. */
    @Column(updatable = false)
    Long statedPence;

    /** The decision of the members by which it was issued (rule G2); null where the rules ask for none. */
    @Column(updatable = false)
    UUID decisionId;

    @Column(updatable = false)
    Instant recordedAt;

    @Column(updatable = false)
    String recordedBy;

    /** For the persistence provider. */
    protected StatementRun() {}

    StatementRun(Issuing.Issue issue, Workings workings, Collection<Statement> made) {
        this.name = new Name(issue.partnershipId(), issue.year(), issue.kind(), issue.number());
        this.period = issue.period();
        this.workings = workings;
        this.stated = made.size();
        this.statedPence = made.stream()
                .map(Statement::amount)
                .reduce(Money.NOTHING, Money::plus)
                .pence();
        this.decisionId = issue.decision();
        this.recordedAt = issue.at();
        this.recordedBy = issue.who();
    }
}
