package org.concordat.exclusions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.concordat.exclusions.model.State;
import org.concordat.tenancy.Sql;

/** The states of proposals; each closes the one before and leaves it to be read (rule F3). */
@ApplicationScoped
class States {

    private final Sql sql;
    private final Event<ProposalMoved> moved;

    States(Sql sql, Event<ProposalMoved> moved) {
        this.sql = sql;
        this.moved = moved;
    }

    /** Of which proposal, from when on, by whom. */
    record Of(Kind kind, UUID partnershipId, UUID councilId, UUID id, Instant at, String who) {}

    /** The state of a new proposal. */
    void begin(Of of) {
        add(of, new Settled(State.PROPOSED, null, null), 1);
    }

    /** The state that follows one of a revision. */
    void next(Of of, Settled settled, int revision) {
        int closed = sql.execute(
                "update " + of.kind().states() + " set superseded_at = ?::timestamptz where partnership_id = ?::uuid"
                        + " and organisation_id = ?::uuid and " + of.kind().key()
                        + " = ?::uuid and revision = ? and superseded_at is null",
                of.at(),
                of.partnershipId(),
                of.councilId(),
                of.id(),
                revision);
        if (closed != 1) {
            throw new IllegalStateException("a state was changed by someone whose turn it was not");
        }
        add(of, settled, revision + 1);
    }

    private void add(Of of, Settled settled, int revision) {
        boolean decided = settled.decision() != null;
        Object[] values = {
            of.partnershipId(),
            of.councilId(),
            of.id(),
            settled.state().text(),
            settled.reason(),
            revision,
            of.at(),
            of.who(),
            settled.decision()
        };
        sql.execute(
                "insert into " + of.kind().states() + " (partnership_id, organisation_id, "
                        + of.kind().key()
                        + ", state, reason, revision, recorded_at, recorded_by" + (decided ? ", decision_id" : "")
                        + ") values (?::uuid, ?::uuid, ?::uuid, ?, ?, ?, ?::timestamptz, ?"
                        + (decided ? ", ?::uuid)" : ")"),
                decided ? values : Arrays.copyOf(values, values.length - 1));
        moved.fire(new ProposalMoved(
                of.kind().text(),
                of.partnershipId(),
                of.councilId(),
                of.id(),
                settled.state().text(),
                of.at()));
    }
}
