package org.concordat.queries;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.queries.Queries.Moment;
import org.concordat.queries.Queries.Standing;
import org.concordat.queries.model.Stage;
import org.concordat.queries.model.Subject;
import org.concordat.tenancy.PartnershipEntry;

/** Queries and what became of them, as rooms further out count them: those that the caller sees, without what they say. */
@ApplicationScoped
public class QueriesSeen {

    private static final QueryFilter ALL = new QueryFilter(null, null, null, null, null, null);

    private final Queries queries;

    QueriesSeen(Queries queries) {
        this.queries = queries;
    }

    /**
     * A query.
     *
     * @param state open, or its outcome
     * @param due last day of its stage; null once it is decided, and where the calendar is not known so far
     * @param decidedAt null while it is open
     */
    public record QuerySeen(
            UUID id,
            UUID councilId,
            Subject subject,
            Stage stage,
            String state,
            Instant raisedAt,
            LocalDate due,
            boolean overdue,
            Instant decidedAt) {

        /** Whether it is open. */
        public boolean isOpen() {
            return decidedAt == null;
        }
    }

    /** All queries of a partnership as they were known at an instant, in the order in which they were raised. */
    public List<QuerySeen> all(PartnershipEntry partnership, Instant knownOn) {
        LocalDate today = LocalDate.ofInstant(knownOn, partnership.timeZone());
        return queries.page(new Moment(partnership.id(), knownOn, today), ALL, null, null, Integer.MAX_VALUE).stream()
                .map(standing -> seen(standing, knownOn, today))
                .toList();
    }

    private static QuerySeen seen(Standing standing, Instant knownOn, LocalDate today) {
        Query query = standing.query();
        boolean open = query.isOpenAt(knownOn);
        return new QuerySeen(
                query.id,
                query.organisationId,
                query.subject(),
                standing.last().stage(),
                open ? QueryView.OPEN : query.outcome,
                query.recordedAt,
                open ? standing.last().dueOn : null,
                open && standing.last().isOverdueOn(today),
                open ? null : query.decidedAt);
    }
}
