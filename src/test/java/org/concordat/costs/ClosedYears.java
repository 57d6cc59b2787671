package org.concordat.costs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.concordat.kernel.Period;

/** Years that a test says are closed. */
@ApplicationScoped
class ClosedYears implements YearsClosed {

    private final Set<String> closed = ConcurrentHashMap.newKeySet();

    void close(UUID partnershipId, String year) {
        closed.add(partnershipId + year);
    }

    @Override
    public boolean isClosed(UUID partnershipId, Period year) {
        return closed.contains(partnershipId.toString() + year);
    }
}
