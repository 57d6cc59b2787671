package org.concordat.costs;

import java.time.Instant;
import java.util.List;

/**
 * How a financial year was closed. What is computed of it rests on what was known at that instant, whatever has changed since.
 *
 * @param members who was or had been one then; empty where that was not kept
 */
public record Closing(Instant at, List<MemberThen> members) {

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
