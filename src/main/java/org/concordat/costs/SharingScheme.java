package org.concordat.costs;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A sharing scheme of a partnership; how it shares stands in its versions. */
@Entity
@Table(name = "sharing_schemes")
class SharingScheme {

    /** Which scheme of which partnership. */
    @Embeddable
    record Id(UUID partnershipId, String slug) implements Serializable {}

    @EmbeddedId
    Id id;

    String title;
    int revision;
    Instant recordedAt;
    String recordedBy;

    /** For the persistence provider. */
    protected SharingScheme() {}

    SharingScheme(UUID partnershipId, String slug) {
        this.id = new Id(partnershipId, slug);
    }

    void describe(NewSharingScheme given, Instant at, String who) {
        title = given.title();
        revision++;
        recordedAt = at;
        recordedBy = who;
    }
}
