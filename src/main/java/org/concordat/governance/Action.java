package org.concordat.governance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.Ids;
import org.hibernate.annotations.DynamicUpdate;

/** Something that somebody is to do by a day. */
@Entity
@Table(name = "actions")
@DynamicUpdate
class Action {

    static final String OPEN = "open";
    static final String DONE = "done";
    static final String OVERDUE = "overdue";

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    /** In which it was agreed; null where it was in none. */
    UUID meeting;

    /** That it follows from; null for none. */
    UUID decision;

    /** The organisation that is to do it. */
    UUID owner;

    String title;
    LocalDate due;

    /** Null until it is done. */
    LocalDate doneOn;

    /** What became of it; null until it is done, and where nothing was said. */
    String note;

    int revision;
    Instant recordedAt;
    String recordedBy;

    /** For the persistence provider. */
    protected Action() {}

    Action(UUID partnershipId) {
        this.id = Ids.next();
        this.partnershipId = partnershipId;
    }

    /** @throws Rejected state, once it is done */
    void write(NewAction given, UUID owner, Instant at, String who) {
        requireOpen();
        this.meeting = given.meeting();
        this.decision = given.decision();
        this.owner = owner;
        this.title = given.title();
        this.due = given.due();
        record(at, who);
    }

    /** @throws Rejected state, once it is done */
    void finish(LocalDate on, String said, Instant at, String who) {
        requireOpen();
        doneOn = on;
        note = said;
        record(at, who);
    }

    /** Gives it to another to do, the rest of it as it was. */
    void passTo(UUID heir, Instant at, String who) {
        requireOpen();
        owner = heir;
        record(at, who);
    }

    private void requireOpen() {
        if (doneOn != null) {
            throw Rejected.state("G1", "The action is done; what was done stands.");
        }
    }

    /** How it stands on a day: overdue from the day after it is due. */
    String state(LocalDate today) {
        if (doneOn != null) {
            return DONE;
        }
        return due.isBefore(today) ? OVERDUE : OPEN;
    }

    private void record(Instant at, String who) {
        revision++;
        recordedAt = at;
        recordedBy = who;
    }
}
