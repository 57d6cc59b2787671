package org.concordat.costs;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Something that was done with a version of a scheme; rows are only ever added. */
@Entity
@Table(name = "sharing_scheme_events")
class SchemeEvent {

    @Id
    UUID id;

    UUID partnershipId;
    String scheme;
    int number;
    String kind;
    UUID doneBy;
    Instant recordedAt;
    String recordedBy;
}
