package org.concordat.agreements;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An agreement's row; {@code organisationId} is the council it is for. */
@Entity
@Table(name = "agreements")
class Agreement {

    @Id
    UUID id;

    UUID partnershipId;
    UUID organisationId;
    String ref;
    String title;
    Instant recordedAt;
    String recordedBy;
}
