package org.concordat.partnerships.model;

import java.time.LocalDate;
import org.concordat.kernel.Slug;

/**
 * Where an area stands in the tree from a date on, until its next placement (rule C6).
 *
 * @param parent the area above; null directly below the council
 * @param from first day; null for as long as there has been a tree
 */
public record Placement(Slug parent, LocalDate from) {

    /** Directly below the council, since ever. */
    static final Placement TOP = new Placement(null, null);

    boolean holdsOn(LocalDate date) {
        return from == null || !date.isBefore(from);
    }

    boolean beginsBefore(LocalDate date) {
        return date != null && (from == null || from.isBefore(date));
    }
}
