package org.concordat.costs;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** What a sharing scheme was called from a revision on. A row never changes. */
@Entity
@Table(name = "sharing_scheme_titles")
class SchemeTitle {

    /** Which revision of which scheme. */
    @Embeddable
    record Id(UUID partnershipId, String slug, int revision) implements Serializable {}

    @EmbeddedId
    Id id;

    @Column(updatable = false)
    String title;

    @Column(updatable = false)
    Instant recordedAt;

    @Column(updatable = false)
    String recordedBy;

    /** For the persistence provider. */
    protected SchemeTitle() {}

    SchemeTitle(SharingScheme of) {
        this.id = new Id(of.id.partnershipId(), of.id.slug(), of.revision);
        this.title = of.title;
        this.recordedAt = of.recordedAt;
        this.recordedBy = of.recordedBy;
    }
}
