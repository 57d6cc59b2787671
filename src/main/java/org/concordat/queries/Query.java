package org.concordat.queries;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.concordat.agreements.model.ProcedureTerms.QueryLimits;
import org.concordat.partnerships.model.Side;
import org.concordat.queries.model.Outcome;
import org.concordat.queries.model.Subject;

/** What was asked; {@code organisationId} is the council whose figure or result it is. Only that it is decided is added later. */
@Entity
@Table(name = "queries")
class Query {

    @Id
    UUID id;

    @Column(updatable = false)
    UUID partnershipId;

    @Column(updatable = false)
    UUID organisationId;

    @Column(updatable = false)
    UUID figureId;

    @Column(updatable = false)
    Integer figureRevision;

    @Column(updatable = false)
    String result;

    @Column(updatable = false)
    String raisedBySide;

    @Column(updatable = false)
    String reason;

    @Column(updatable = false)
    String evidence;

    @Column(updatable = false)
    int officersDays;

    @Column(updatable = false)
    int boardDays;

    @Column(updatable = false)
    int chiefExecutivesDays;

    @Column(updatable = false)
    int mediationDays;

    @Column(updatable = false)
    Instant recordedAt;

    @Column(updatable = false)
    String recordedBy;

    Instant decidedAt;

    String outcome;

    Subject subject() {
        return new Subject(figureId, result);
    }

    Side raisedBySide() {
        return Side.parse(raisedBySide).orElseThrow();
    }

    QueryLimits limits() {
        return new QueryLimits(officersDays, boardDays, chiefExecutivesDays, mediationDays);
    }

    /** How long each stage may take; it stays with the query. */
    void limits(QueryLimits limits) {
        officersDays = limits.officers();
        boardDays = limits.board();
        chiefExecutivesDays = limits.chiefExecutives();
        mediationDays = limits.mediation();
    }

    boolean isOpenAt(Instant instant) {
        return decidedAt == null || decidedAt.isAfter(instant);
    }

    void decide(Outcome how, Instant at) {
        outcome = how.text();
        decidedAt = at;
    }
}
