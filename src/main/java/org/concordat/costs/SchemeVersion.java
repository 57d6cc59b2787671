package org.concordat.costs;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.concordat.costs.model.SchemeLife;
import org.concordat.costs.model.SchemeText;
import org.concordat.kernel.Digest;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.Recorded;
import org.concordat.web.CanonicalJson;

/** One revision of the text of a scheme's version: canonical JSON (RFC 8785) and its digest. */
@Entity
@Table(name = "sharing_scheme_versions")
class SchemeVersion {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    @Column(updatable = false)
    String scheme;

    @Column(updatable = false)
    int number;

    @Column(updatable = false)
    String text;

    @Column(updatable = false)
    String digest;

    @Embedded
    Recorded recorded;

    /** For the persistence provider. */
    protected SchemeVersion() {}

    SchemeVersion(SharingScheme of, int number, SchemeText text, Recorded recorded) {
        this.id = Ids.next();
        this.partnershipId = of.id.partnershipId();
        this.scheme = of.id.slug();
        this.number = number;
        this.text = CanonicalJson.of(text);
        this.digest = Digest.of(this.text).value();
        this.recorded = recorded;
    }

    SchemeText written() {
        return CanonicalJson.read(text, SchemeText.class);
    }

    SchemeLife.Written value() {
        return new SchemeLife.Written(written(), digest);
    }
}
