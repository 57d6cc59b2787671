package org.concordat.benefits;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.concordat.kernel.Digest;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.Recorded;
import org.concordat.web.CanonicalJson;

/** One revision of a council's baseline: canonical JSON (RFC 8785) and its digest. A row never changes; the next one closes it. */
@Entity
@Table(name = "baselines")
class Baseline {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    @Column(updatable = false)
    UUID organisationId;

    @Column(updatable = false)
    String slug;

    @Column(updatable = false)
    String text;

    @Column(updatable = false)
    String digest;

    @Embedded
    Recorded recorded;

    /** For the persistence provider. */
    protected Baseline() {}

    Baseline(UUID partnershipId, UUID council, Slug slug, BaselineText text, Recorded recorded) {
        this.id = Ids.next();
        this.partnershipId = partnershipId;
        this.organisationId = council;
        this.slug = slug.value();
        this.text = CanonicalJson.of(text);
        this.digest = Digest.of(this.text).value();
        this.recorded = recorded;
    }

    BaselineText written() {
        return CanonicalJson.read(text, BaselineText.class);
    }

    int revision() {
        return recorded.revision().number();
    }
}
