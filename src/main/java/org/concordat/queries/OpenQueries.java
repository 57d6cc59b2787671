package org.concordat.queries;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.concordat.queries.Queries.Moment;
import org.concordat.queries.Queries.Standing;
import org.concordat.tenancy.PartnershipEntry;

/** The open queries as rooms further out show them, within the caller's transaction: those that the caller may see. */
@ApplicationScoped
public class OpenQueries {

    private final Queries queries;

    OpenQueries(Queries queries) {
        this.queries = queries;
    }

    /** Every open query of a partnership, of whatever council, as it was known at an instant; in the order in which they were raised. */
    public List<OpenQuery> of(PartnershipEntry partnership, Instant knownOn) {
        return open(partnership, null, knownOn);
    }

    /** The open queries of one council. */
    public List<OpenQuery> of(PartnershipEntry partnership, UUID councilId, Instant knownOn) {
        return open(partnership, councilId, knownOn);
    }

    /** Those of one council that are about one of the figures, or of the results. */
    public List<OpenQuery> about(
            PartnershipEntry partnership,
            UUID councilId,
            Collection<UUID> figures,
            Collection<String> results,
            Instant knownOn) {
        return open(partnership, councilId, knownOn).stream()
                .filter(query -> query.subject().isFigure()
                        ? figures.contains(query.subject().figure())
                        : results.contains(query.subject().result()))
                .toList();
    }

    private List<OpenQuery> open(PartnershipEntry partnership, UUID councilId, Instant knownOn) {
        LocalDate today = LocalDate.ofInstant(knownOn, partnership.timeZone());
        return queries.open(new Moment(partnership.id(), knownOn, today), councilId).stream()
                .map(standing -> open(standing, today))
                .toList();
    }

    private static OpenQuery open(Standing standing, LocalDate today) {
        return new OpenQuery(
                standing.query().id,
                standing.query().organisationId,
                standing.query().subject(),
                standing.last().stage(),
                standing.last().dueOn,
                standing.last().isOverdueOn(today));
    }
}
