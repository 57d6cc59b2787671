package org.concordat.queries;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.intake.model.Numbers;
import org.concordat.queries.model.Outcome;
import org.concordat.queries.model.Stage;
import org.concordat.tenancy.Ids;

/**
 * Something that happened to a query; rows are only ever added. {@code stage} and {@code dueOn}, the last day of the stage (null where
 * the calendar is not known so far), are those that hold from then on.
 */
@Entity
@Table(name = "query_events")
class QueryEvent {

    static final String RAISED = "raised";
    static final String ESCALATED = "escalated";
    /** One side's word, where it takes both. */
    static final String PROPOSED = "proposed";

    static final String DECIDED = "decided";

    /** The side of who decides at the board. */
    static final String BOARD = "board";

    @Id
    UUID id;

    UUID partnershipId;
    UUID organisationId;
    UUID queryId;
    int number;
    String kind;
    String side;
    String stage;
    LocalDate dueOn;
    String reason;
    String outcome;
    BigDecimal numerator;
    BigDecimal denominator;
    BigDecimal value;
    Instant recordedAt;
    String recordedBy;

    /** The beginning of a query: the words are those of the query itself. */
    static QueryEvent first(Query query) {
        QueryEvent event = new QueryEvent();
        event.id = Ids.next();
        event.partnershipId = query.partnershipId;
        event.organisationId = query.organisationId;
        event.queryId = query.id;
        event.number = 1;
        event.kind = RAISED;
        event.side = query.raisedBySide;
        event.reason = query.reason;
        event.recordedAt = query.recordedAt;
        event.recordedBy = query.recordedBy;
        return event;
    }

    /** What happens next, at the same stage. */
    static QueryEvent after(QueryEvent last, String kind, String side, String reason, Instant at, String who) {
        QueryEvent event = new QueryEvent();
        event.id = Ids.next();
        event.partnershipId = last.partnershipId;
        event.organisationId = last.organisationId;
        event.queryId = last.queryId;
        event.number = last.number + 1;
        event.kind = kind;
        event.side = side;
        event.stage = last.stage;
        event.dueOn = last.dueOn;
        event.reason = reason;
        event.recordedAt = at;
        event.recordedBy = who;
        return event;
    }

    /** @param numbers corrected ones; null for none */
    void outcome(Outcome how, Numbers numbers) {
        outcome = how.text();
        numerator = numbers == null ? null : numbers.numerator();
        denominator = numbers == null ? null : numbers.denominator();
        value = numbers == null ? null : numbers.value();
    }

    /** Whether it gives this outcome, with these numbers. */
    boolean says(Outcome how, Numbers numbers) {
        Numbers own = new Numbers(numerator, denominator, value);
        return how.text().equals(outcome) && (numbers == null ? own.none() : own.same(numbers));
    }

    Stage stage() {
        return Stage.of(stage);
    }

    boolean isOverdueOn(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }
}
