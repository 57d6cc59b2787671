package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.concordat.kernel.Period;

/** Years that a test says are closed. */
@ApplicationScoped
class ClosedYears implements YearsClosed {

    private final Map<UUID, Set<Period>> closed = new ConcurrentHashMap<>();

    void close(UUID partnershipId, String year) {
        closed.computeIfAbsent(partnershipId, id -> ConcurrentHashMap.newKeySet())
                .add(Period.parse(year).orElseThrow());
    }

    @Override
    public Set<Period> of(UUID partnershipId) {
        return Set.copyOf(closed.getOrDefault(partnershipId, Set.of()));
    }

    @Override
    public Optional<Closing> closing(UUID partnershipId, Period year) {
        return Optional.empty();
    }
}
