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
 * @param taken how long the closed case took on its clock, where a percentile is made of that (rule C3); else null
 */
public record Phase(Standing standing, YearMonth month, Instant from, Instant to, Long taken) {

    /** A phase of which nobody asks how long the case took. */
    public Phase(Standing standing, YearMonth month, Instant from, Instant to) {
        this(standing, month, from, to, null);
    }

    /** The same phase, of a case that took so long. */
    Phase took(long how) {
        return new Phase(standing, month, from, to, how);
    }

    /** Whether the phase holds at an instant. */
    public boolean holdsAt(Instant asOf) {
        return !asOf.isBefore(from) && (to == null || asOf.isBefore(to));
    }
}
