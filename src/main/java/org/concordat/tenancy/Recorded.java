package org.concordat.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.concordat.kernel.Revision;

/** The columns of a row that keeps its earlier revisions (rule F3): a change closes the row and adds the next. */
@Embeddable
public class Recorded {

    @Column(name = "revision", nullable = false, updatable = false)
    int revision;

    @Column(name = "recorded_at", nullable = false, updatable = false)
    Instant recordedAt;

    @Column(name = "recorded_by", nullable = false, updatable = false)
    String recordedBy;

    @Column(name = "superseded_at")
    Instant supersededAt;

    /** For the persistence provider. */
    protected Recorded() {}

    private Recorded(int revision, Instant recordedAt, String recordedBy) {
        this.revision = revision;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /** The first revision of a thing. */
    public static Recorded first(Instant at, String who) {
        return new Recorded(1, at, who);
    }

    /** Closes this revision and gives the columns of the next one. */
    public Recorded supersede(Instant at, String who) {
        supersededAt = at;
        return new Recorded(revision + 1, at, who);
    }

    /** Closes this revision with none to follow. */
    public void close(Instant at) {
        supersededAt = at;
    }

    /** The revision as a value. */
    public Revision revision() {
        return new Revision(revision, recordedAt, recordedBy);
    }
}
