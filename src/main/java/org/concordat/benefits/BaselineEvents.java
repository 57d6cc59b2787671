package org.concordat.benefits;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.benefits.model.BaselineLife;

/** What was done with baselines. */
@ApplicationScoped
class BaselineEvents implements PanacheRepositoryBase<BaselineEvent, UUID> {

    /** All that was done with some baselines, as far as known, by baseline, in order. */
    Map<String, List<BaselineEvent>> of(UUID partnershipId, Collection<String> baselines, Instant knownOn) {
        if (baselines.isEmpty()) {
            return Map.of();
        }
        return list(
                        "partnershipId = ?1 and baseline in ?2 and recordedAt <= ?3 order by recordedAt, id",
                        partnershipId,
                        baselines,
                        knownOn)
                .stream()
                .collect(Collectors.groupingBy(event -> event.baseline));
    }

    /** Which baselines have taken the place of some, as far as known: the later by the earlier. */
    Map<String, String> superseded(UUID partnershipId, Collection<String> baselines, Instant knownOn) {
        return baselines.isEmpty()
                ? Map.of()
                : list(
                                "partnershipId = ?1 and supersedes in ?2 and recordedAt <= ?3",
                                partnershipId,
                                baselines,
                                knownOn)
                        .stream()
                        .collect(Collectors.toMap(event -> event.supersedes, event -> event.baseline));
    }

    static BaselineLife life(List<BaselineEvent> events) {
        return new BaselineLife(events.stream().map(BaselineEvent::value).toList());
    }
}
