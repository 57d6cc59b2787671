package org.concordat.governance;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.concordat.governance.model.DecisionState;
import org.concordat.governance.model.Level;
import org.concordat.governance.model.Matter;
import org.concordat.governance.model.Seat;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.Ids;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;

/** A decision. Its text stands once it is opened; all of it, once it is declared. */
@Entity
@Table(name = "decisions")
@DynamicUpdate
class Decision {

    static final String RULE = "G1";

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    /** Null where it is put to the members without one. */
    UUID meeting;

    String title;
    String text;
    String matter;
    String ref;
    String subjectDigest;
    String digest;
    String state;

    /** Null while it is a draft. */
    String level;

    /** Number of the rules that it is decided by; null where none are adopted, and while it is a draft. */
    Integer rulesVersion;

    /** Until when votes are taken; null for until everybody who is there has voted. */
    Instant votesUntil;

    /** Who decides, as it was when it was opened; null while it is a draft, and where it was not kept. */
    @Convert(converter = Electorate.Stored.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    Electorate seats;

    Instant openedAt;
    Instant declaredAt;
    String declaredBy;

    /** What was declared; null until then. */
    @Convert(converter = TallyView.Stored.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    TallyView tally;

    int revision;
    Instant recordedAt;
    String recordedBy;

    /** For the persistence provider. */
    protected Decision() {}

    Decision(UUID partnershipId) {
        this.id = Ids.next();
        this.partnershipId = partnershipId;
        this.state = DecisionState.DRAFT.text();
    }

    void write(DecisionText given, Instant at, String who) {
        requireState(DecisionState.DRAFT);
        meeting = given.meeting();
        title = given.title();
        text = given.text();
        matter = given.matter();
        ref = given.ref();
        subjectDigest = given.subjectDigest();
        digest = given.digest();
        votesUntil = given.votesUntil();
        record(at, who);
    }

    void open(Level by, Integer rules, Electorate who, Instant at, String opener) {
        requireState(DecisionState.DRAFT);
        state = DecisionState.OPEN.text();
        level = by.text();
        rulesVersion = rules;
        seats = who;
        openedAt = at;
        record(at, opener);
    }

    void declare(TallyView outcome, Instant at, String who) {
        requireState(DecisionState.OPEN);
        state = outcome.outcome();
        tally = outcome;
        declaredAt = at;
        declaredBy = who;
        record(at, who);
    }

    /** @throws Rejected state, in any other */
    void requireState(DecisionState needed) {
        if (stateOf() != needed) {
            throw Rejected.state(
                    RULE,
                    needed == DecisionState.DRAFT
                            ? "The decision is " + state + ": its text stands."
                            : "The decision is " + state + ", not open.");
        }
    }

    DecisionState stateOf() {
        return DecisionState.valueOf(state.toUpperCase(Locale.ROOT));
    }

    Matter matterOf() {
        return Matter.parse(matter).orElseThrow();
    }

    /** Who decides; empty while it is a draft. */
    Optional<Level> levelOf() {
        return Level.parse(level);
    }

    /** Whether the board votes, or has voted, on it. */
    boolean isVoted() {
        return stateOf() != DecisionState.DRAFT
                && levelOf().filter(Level.BOARD::equals).isPresent();
    }

    /** Who had a seat on the board when it was opened; empty where that was not kept. */
    Optional<List<Seat>> seated() {
        return Optional.ofNullable(seats).map(Electorate::seats);
    }

    private void record(Instant at, String who) {
        revision++;
        recordedAt = at;
        recordedBy = who;
    }
}
