package org.concordat.organisations;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An organisation's row. */
@Entity
@Table(name = "organisations")
class Organisation {

    @Id
    UUID id;

    String slug;
    String name;
    String kind;
    String gssCode;
    Instant suspendedAt;
    int revision;
    Instant recordedAt;
    String recordedBy;

    void replace(NewOrganisation body, Instant at, String who) {
        name = body.name();
        kind = body.kind();
        gssCode = body.gssCode();
        record(at, who);
    }

    void suspend(boolean suspended, Instant at, String who) {
        if (suspended != (suspendedAt != null)) {
            suspendedAt = suspended ? at : null;
            record(at, who);
        }
    }

    private void record(Instant at, String who) {
        revision++;
        recordedAt = at;
        recordedBy = who;
    }
}
