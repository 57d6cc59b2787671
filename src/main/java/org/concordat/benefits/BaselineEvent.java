package org.concordat.benefits;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.concordat.benefits.model.BaselineLife;
import org.concordat.partnerships.model.Side;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Ids;
import org.hibernate.annotations.Immutable;

/** Something that was done with a baseline; rows are only ever added. */
@Entity
@Immutable
@Table(name = "baseline_events")
class BaselineEvent {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    @Column(updatable = false)
    UUID organisationId;

    @Column(updatable = false)
    String baseline;

    @Column(updatable = false)
    String kind;

    /** Null where it was who keeps the register. */
    @Column(updatable = false)
    String side;

    /** The decision of the members by which the signature freezes it; null where none was needed. */
    @Column(updatable = false)
    UUID decisionId;

    /** Whether the service had gone live when the signature froze it. */
    @Column(updatable = false)
    boolean late;

    /** The baseline of the same service whose place it takes with the signature; null where there was none. */
    @Column(updatable = false)
    String supersedes;

    @Column(updatable = false)
    Instant recordedAt;

    @Column(updatable = false)
    String recordedBy;

    /** For the persistence provider. */
    protected BaselineEvent() {}

    BaselineEvent(Baseline of, BaselineLife.Kind kind, Side side, Freezing by, Acting acting, Instant at) {
        this.id = Ids.next();
        this.partnershipId = of.partnershipId;
        this.organisationId = of.organisationId;
        this.baseline = of.slug;
        this.kind = kind.name().toLowerCase(Locale.ROOT);
        this.side = side == null ? null : side.text();
        this.decisionId = by.decision();
        this.late = by.late();
        this.supersedes = by.supersedes();
        this.recordedAt = at;
        this.recordedBy = acting.who();
    }

    BaselineLife.Event value() {
        return new BaselineLife.Event(
                BaselineLife.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                Side.parse(side).orElse(null),
                recordedAt);
    }
}
