package org.concordat.signals;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.Recorded;

/** One revision of a marked process change. A row never changes; the next revision closes it. */
@Entity
@Table(name = "process_changes")
class ProcessChange {

    /** Whose changes those are that are about every council: no organisation has this id. */
    static final UUID EVERYBODY = new UUID(0, 0);

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    /** The council whose charts it is about, or {@link #EVERYBODY}. */
    @Column(updatable = false)
    UUID organisationId;

    @Column(updatable = false)
    String slug;

    @Column(updatable = false)
    String measure;

    @Column(updatable = false)
    String starts;

    @Column(updatable = false)
    String reason;

    @Column(updatable = false)
    boolean withdrawn;

    @Embedded
    Recorded recorded;

    /** For the persistence provider. */
    protected ProcessChange() {}

    ProcessChange(UUID partnershipId, UUID owner, Slug slug, NewProcessChange given, Recorded recorded) {
        this.id = Ids.next();
        this.partnershipId = partnershipId;
        this.organisationId = owner;
        this.slug = slug.value();
        this.measure = given.measure();
        this.starts = given.month().toString();
        this.reason = given.reason();
        this.withdrawn = given.isWithdrawn();
        this.recorded = recorded;
    }

    int revision() {
        return recorded.revision().number();
    }

    /** The period of a length that its first month lies in. */
    Period period(Period.Length length) {
        return Period.containing(Period.parse(starts).orElseThrow().first(), length);
    }

    /** Whether the charts of a measure and a council begin anew with it. */
    boolean isOf(String ofMeasure, UUID council) {
        return !withdrawn
                && measure.equals(ofMeasure)
                && (organisationId.equals(EVERYBODY) || organisationId.equals(council));
    }
}
