package org.concordat.agreements.model;

import java.time.LocalDate;

/**
 * A signed version and the days on which it applies (rule V2): no two of one agreement overlap.
 *
 * @param agreement ref of the agreement
 * @param version its number
 * @param from first day, inclusive
 * @param to last day, inclusive; null for none
 * @param digest of the canonical text that both sides signed
 */
public record TermsInForce(
        String agreement, int version, LocalDate from, LocalDate to, VersionText text, String digest) {

    /** Whether it applies on a date. */
    public boolean holdsOn(LocalDate on) {
        return !on.isBefore(from) && (to == null || !on.isAfter(to));
    }
}
