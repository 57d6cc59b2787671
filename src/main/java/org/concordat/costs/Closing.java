package org.concordat.costs;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a financial year was closed. What is computed of it rests on what was known at that instant, whatever has changed since.
 *
 * @param members who was or had been one then; empty where that was not kept
 * @param counted what the drivers came to that its shares are made of; empty where that was not kept
 */
public record Closing(Instant at, List<MemberThen> members, List<CountedThen> counted) {

    /** What a driver came to, by the slugs of councils; empty where it was not kept. */
    Optional<Map<String, BigDecimal>> counted(String driver, String stood) {
        Map<String, BigDecimal> values = counted.stream()
                .filter(of -> of.driver().equals(driver) && of.stood().equals(stood))
                .collect(Collectors.toMap(CountedThen::council, CountedThen::value));
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }

    /** This one, or another that came before it; null for no other. */
    Closing orEarlier(Closing other) {
        return other != null && other.at().isBefore(at) ? other : this;
    }

    /**
     * As of whose knowledge everything is computed where a caller asks for another: that of the closing at the latest.
     *
     * @param knownOn null for now
     */
    Instant known(Instant knownOn) {
        return knownOn == null || at.isBefore(knownOn) ? at : knownOn;
    }
}
