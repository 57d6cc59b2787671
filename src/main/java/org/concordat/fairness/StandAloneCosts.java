package org.concordat.fairness;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Period;

/** The stand-alone costs of years, with their earlier revisions (rule F3). */
@ApplicationScoped
class StandAloneCosts implements PanacheRepositoryBase<StandAloneCost, UUID> {

    Optional<StandAloneCost> current(UUID partnershipId, Period year) {
        return find(
                        "partnershipId = ?1 and year = ?2 and recorded.supersededAt is null",
                        partnershipId,
                        year.toString())
                .firstResultOptional();
    }

    Optional<StandAloneCost> known(UUID partnershipId, Period year, Instant knownOn) {
        return find(
                        "partnershipId = ?1 and year = ?2 and recorded.recordedAt <= ?3"
                                + " and (recorded.supersededAt is null or recorded.supersededAt > ?3)",
                        partnershipId,
                        year.toString(),
                        knownOn)
                .firstResultOptional();
    }
}
