package org.concordat.costs.model;

import java.time.LocalDate;
import java.util.Collection;

/**
 * An organisation takes another's place (rule G5): whatever a scheme names of the former is the new one's from a day on, until the former is a
 * member anew.
 *
 * @param organisation whose place is taken
 * @param by who takes it
 * @param from first day
 */
public record Succession(String organisation, String by, LocalDate from) {

    /**
     * Whether it holds on a day: a council that comes back bears its own again.
     *
     * @param stays of all members, those of one that touch in one
     */
    public boolean holdsOn(LocalDate day, Collection<Stay> stays) {
        return !from.isAfter(day)
                && stays.stream()
                        .noneMatch(stay -> stay.beginsAnew(organisation, from)
                                && !stay.from().isAfter(day));
    }
}
