package org.concordat.statements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.concordat.kernel.Money;
import org.concordat.statements.model.Item;
import org.concordat.statements.model.Statement;

/** A line of an issued statement. A row never changes. */
@Entity
@IdClass(IssuedLine.Key.class)
@Table(name = "statement_lines")
class IssuedLine {

    /** Its statement, and its place in it. */
    record Key(UUID statementId, int number) implements Serializable {}

    @Id
    @Column(updatable = false)
    UUID statementId;

    @Id
    @Column(updatable = false)
    int number;

    @Column(updatable = false)
    UUID partnershipId;

    @Column(updatable = false)
    UUID organisationId;

    @Column(updatable = false)
    String kind;

    @Column(updatable = false)
    String reference;

    @Column(updatable = false)
    long duePence;

    @Column(updatable = false)
    long beforePence;

    @Column(updatable = false)
    long amountPence;

    /** For the persistence provider. */
    protected IssuedLine() {}

    IssuedLine(IssuedStatement of, int number, Statement.Line line) {
        this.statementId = of.id;
        this.number = number;
        this.partnershipId = of.partnershipId;
        this.organisationId = of.organisationId;
        this.kind = line.item().kind().text();
        this.reference = line.item().reference();
        this.duePence = line.due().pence();
        this.beforePence = line.before().pence();
        this.amountPence = line.amount().pence();
    }

    Item item() {
        return new Item(Item.Kind.parse(kind).orElseThrow(), reference);
    }

    Statement.Line line() {
        return new Statement.Line(item(), Money.ofPence(duePence), Money.ofPence(beforePence));
    }
}
