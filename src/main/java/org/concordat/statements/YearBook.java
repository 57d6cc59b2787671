package org.concordat.statements;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Period;

/** The years of partnerships' costs, with their earlier revisions. */
@ApplicationScoped
class YearBook implements PanacheRepositoryBase<CostYear, UUID> {

    private static final String NOW = "partnershipId = ?1 and recorded.supersededAt is null";
    private static final String ON = "partnershipId = ?1 and recorded.recordedAt <= ?2"
            + " and (recorded.supersededAt is null or recorded.supersededAt > ?2)";

    Optional<CostYear> current(UUID partnershipId, Period year) {
        return find(NOW + " and year = ?2", partnershipId, year.toString()).firstResultOptional();
    }

    Optional<CostYear> known(UUID partnershipId, Period year, Instant knownOn) {
        return find(ON + " and year = ?3", partnershipId, knownOn, year.toString())
                .firstResultOptional();
    }

    List<CostYear> closed(UUID partnershipId) {
        return list(NOW + " and state = ?2", partnershipId, CostYear.CLOSED);
    }

    List<CostYear> page(UUID partnershipId, Instant knownOn, String after, int size) {
        return find(ON + " and year > ?3 order by year", partnershipId, knownOn, after == null ? "" : after)
                .page(0, size)
                .list();
    }

    /** Keeps a revision, once the former one is closed. */
    void add(CostYear made) {
        flush(); // closes the former revision before there is a second current one
        persistAndFlush(made);
    }
}
