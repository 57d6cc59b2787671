package org.concordat.statements;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** A statement of a council; {@code organisationId} is the council's. A row never changes. */
@Entity
@Table(name = "statements")
class IssuedStatement {

    static final String BILL = "bill";
    static final String RECONCILIATION = "reconciliation";
    static final String YEAR = "year";

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    @Column(updatable = false)
    UUID organisationId;

    @Column(updatable = false)
    String year;

    @Column(updatable = false)
    String kind;

    @Column(updatable = false)
    int number;

    @Column(updatable = false)
    String period;

    /** Whether nothing more is billed to the council in the year, as it then stood. */
    @Column(updatable = false)
    boolean last;

    @Column(updatable = false)
    long amountPence;

    @Column(updatable = false)
    String settlement;

    /** Of what it has of the council's own: extras, and all that is no share of a pool. */
    @Column(updatable = false)
    @Convert(converter = OwnWorkings.Stored.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    OwnWorkings workings;

    /** Null where it was issued before they were kept. */
    @Column(updatable = false)
    @Convert(converter = KeptNames.Stored.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    KeptNames names;

    @Column(updatable = false)
    Instant recordedAt;

    @Column(updatable = false)
    String recordedBy;
}
