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

    /** That the members carried about it (rule G2); null where none was needed, and of all but the last approval. */
    UUID decisionId;

    Instant recordedAt;
    String recordedBy;
}
