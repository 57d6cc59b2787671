package org.concordat.agreements;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.Recorded;

/** One revision of a version's text: canonical JSON (RFC 8785) and its digest. */
@Entity
@Table(name = "agreement_versions")
class Version {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    @Column(updatable = false)
    UUID organisationId;

    @Column(updatable = false)
    UUID agreementId;

    @Column(updatable = false)
    int number;

    @Column(updatable = false)
    String text;

    @Column(updatable = false)
    String digest;

    @Embedded
    Recorded recorded;

    /** For the persistence provider. */
    protected Version() {}

    Version(Agreement of, int number, CanonicalText canonical, Recorded recorded) {
        this.id = Ids.next();
        this.partnershipId = of.partnershipId;
        this.organisationId = of.organisationId;
        this.agreementId = of.id;
        this.number = number;
        this.text = canonical.json();
        this.digest = canonical.digest().value();
        this.recorded = recorded;
    }
}
