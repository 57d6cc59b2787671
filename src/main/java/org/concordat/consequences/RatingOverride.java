package org.concordat.consequences;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.Recorded;

/** One revision of an override of a result's rating; {@code organisationId} is the council's. A row never changes; the next closes it. */
@Entity
@Table(name = "rating_overrides")
class RatingOverride {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    @Column(updatable = false)
    UUID organisationId;

    /** Id of the result. */
    @Column(updatable = false)
    String result;

    /** The rating that the band stood for; null where it stood for none. */
    @Column(updatable = false)
    String mapped;

    /** Null where the override was taken back. */
    @Column(updatable = false)
    String rating;

    @Column(updatable = false)
    String reason;

    @Embedded
    Recorded recorded;

    /** For the persistence provider. */
    protected RatingOverride() {}

    RatingOverride(UUID partnershipId, UUID organisationId, String result, Recorded recorded) {
        this.id = Ids.next();
        this.partnershipId = partnershipId;
        this.organisationId = organisationId;
        this.result = result;
        this.recorded = recorded;
    }
}
