package org.concordat.performance.model;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A stretch of time in which a case stands one way in one month. At any instant of judging ({@code asOf}, rule F3) a case is in
 * one phase at most: {@code from ≤ asOf < to}.
 *
 * @param month in which the case is counted
 * @param from first instant
 * @param to first instant after it; null for ever
 */
public record Phase(Standing standing, YearMonth month, Instant from, Instant to) {

    /** Whether the phase holds at an instant. */
    public boolean holdsAt(Instant asOf) {
        return !asOf.isBefore(from) && (to == null || asOf.isBefore(to));
    }
}
