package org.concordat.exclusions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.concordat.exclusions.model.Proceeding;
import org.concordat.exclusions.model.State;
import org.concordat.partnerships.model.Side;
import org.concordat.tenancy.Sql;

/**
 * What is the same of all that is proposed: who proposed it and why, and how it stands.
 *
 * @param organisation that proposed it
 * @param at when it was proposed
 * @param decisionReason null unless it was accepted or rejected
 * @param decision of the members, by which it was accepted; null where none was needed
 * @param revision from 1; each state is one
 * @param stateAt when the state was recorded
 * @param stateBy who brought it about
 */
record Proposal(
        UUID id,
        UUID councilId,
        String reason,
        String evidence,
        Side side,
        UUID organisation,
        Instant at,
        String by,
        State state,
        String decisionReason,
        UUID decision,
        int revision,
        Instant stateAt,
        String stateBy) {

    static Proposal read(ResultSet row) throws SQLException {
        return new Proposal(
                Sql.id(row, "id"),
                Sql.id(row, "organisation_id"),
                row.getString("reason"),
                row.getString("evidence"),
                Side.parse(row.getString("side")).orElseThrow(),
                Sql.id(row, "done_by"),
                Sql.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                State.of(row.getString("state")),
                row.getString("decision_reason"),
                Sql.id(row, "decision_id"),
                row.getInt("revision"),
                Sql.instant(row, "state_at"),
                row.getString("state_by"));
    }

    Proceeding proceeding(Kind kind) {
        return new Proceeding(kind.rule(), side, organisation, state);
    }

    /** When it was settled, by a decision or by taking it back; null while it waits. */
    Instant settledAt() {
        return state == State.PROPOSED ? null : stateAt;
    }

    /** Who settled it; null while it waits. */
    String settledBy() {
        return state == State.PROPOSED ? null : stateBy;
    }
}
