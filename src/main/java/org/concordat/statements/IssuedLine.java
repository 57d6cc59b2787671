package org.concordat.statements;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.concordat.kernel.Money;
import org.concordat.statements.model.Item;
import org.concordat.statements.model.Statement;

/** A line of an issued statement. A row never changes. */
@Entity
@Table(name = "statement_lines")
class IssuedLine {

    /** Its statement, and its place in it. */
    @Embeddable
    record Place(UUID statementId, int number) implements Serializable {}

    @EmbeddedId
    Place place;

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
        this.place = new Place(of.id, number);
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
