package org.concordat.benefits;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.Recorded;
import org.concordat.web.CanonicalJson;

/** One revision of a benefit; {@code organisationId} is the council that it is for, or {@link Everybody}'s. A row never changes. */
@Entity
@Table(name = "benefits")
class Benefit {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    @Column(updatable = false)
    UUID organisationId;

    @Column(updatable = false)
    String slug;

    @Column(updatable = false)
    String kind;

    @Column(updatable = false)
    String service;

    @Column(updatable = false)
    String text;

    @Embedded
    Recorded recorded;

    /** For the persistence provider. */
    protected Benefit() {}

    Benefit(UUID partnershipId, UUID owner, Slug slug, BenefitText text, Recorded recorded) {
        this.id = Ids.next();
        this.partnershipId = partnershipId;
        this.organisationId = owner;
        this.slug = slug.value();
        this.kind = text.kind();
        this.service = text.service();
        this.text = CanonicalJson.of(text);
        this.recorded = recorded;
    }

    BenefitText written() {
        return CanonicalJson.read(text, BenefitText.class);
    }

    int revision() {
        return recorded.revision().number();
    }
}
