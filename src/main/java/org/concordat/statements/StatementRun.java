package org.concordat.statements;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** What was issued to all councils at once: the bills of a billing period, or the reconciliation; with what every member may know of it. */
@Entity
@IdClass(StatementRun.Key.class)
@Table(name = "statement_runs")
class StatementRun {

    /** Makes each exactly one. */
    record Key(UUID partnershipId, String year, String kind, int number) implements Serializable {}

    @Id
    @Column(updatable = false)
    UUID partnershipId;

    @Id
    @Column(updatable = false)
    String year;

    @Id
    @Column(updatable = false)
    String kind;

    @Id
    @Column(updatable = false)
    int number;

    @Column(updatable = false)
    String period;

    @Column(updatable = false)
    @Convert(converter = Workings.Stored.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    Workings workings;

    @Column(updatable = false)
    Instant recordedAt;

    @Column(updatable = false)
    String recordedBy;
}
