package org.concordat.governance;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.Ids;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;

/** A meeting of the board. */
@Entity
@Table(name = "meetings")
@DynamicUpdate
class Meeting {

    static final String PLANNED = "planned";
    static final String HELD = "held";

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    String title;
    LocalDate heldOn;

    @Convert(converter = Agenda.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    Agenda.Items agenda;

    String state;

    /** Slug of the member whose representative presides; null for somebody else. */
    String chair;

    /** Null until the meeting is held. */
    @Convert(converter = Attendance.Stored.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    Attendance present;

    /** When it was first recorded who was there; null until then, and where it was not kept. */
    Instant beganAt;

    /** Whether its day had passed when it was recorded: it is for the minutes then, and decides nothing. */
    boolean recordedLate;

    int revision;
    Instant recordedAt;
    String recordedBy;

    /** For the persistence provider. */
    protected Meeting() {}

    Meeting(UUID partnershipId) {
        this.id = Ids.next();
        this.partnershipId = partnershipId;
        this.state = PLANNED;
    }

    /**
     * Plans it, or records it after its day.
     *
     * @throws Rejected state, once it was held
     */
    void plan(NewMeeting given, LocalDate today, Instant at, String who) {
        if (!state.equals(PLANNED)) {
            throw Rejected.state("G1", "The meeting was held: its date and its agenda stand.");
        }
        title = given.title();
        if (!given.on().equals(heldOn)) {
            heldOn = given.on();
            recordedLate = heldOn.isBefore(today);
        }
        agenda = new Agenda.Items(given.agenda());
        record(at, who);
    }

    void hold(NewAttendance given, Instant at, String who) {
        beganAt = began() == null ? at : began();
        state = HELD;
        chair = given.chair();
        present = new Attendance(given.present());
        record(at, who);
    }

    /** When it was first recorded who was there; null until then. */
    Instant began() {
        return beganAt == null && state.equals(HELD) ? recordedAt : beganAt;
    }

    /** Slugs of the members that are represented, and have not left. */
    Set<String> represented() {
        return present == null ? Set.of() : present.there();
    }

    List<String> items() {
        return agenda.items();
    }

    private void record(Instant at, String who) {
        revision++;
        recordedAt = at;
        recordedBy = who;
    }
}
