package org.concordat.costs.model;

import java.time.LocalDate;

/**
 * The days on which an organisation is a member.
 *
 * @param from first day
 * @param to last day; null for none
 */
public record Stay(String organisation, LocalDate from, LocalDate to) {

    /** Whether it is a member on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether its last day lies before a day. */
    public boolean endsBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    /** Whether it is a member on one of some days, both ends inclusive. */
    public boolean overlaps(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && (to == null || !to.isBefore(first));
    }
}
