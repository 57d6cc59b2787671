package org.concordat.costs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.concordat.costs.model.Stay;

/**
 * A stay of a council as it was told at an instant; a council that has come back has several.
 *
 * @param council its slug
 * @param from first day
 * @param to last day; null for none
 * @param keepsBooks whether it keeps the books itself
 * @param told when this last day was told; null where that was not kept
 */
public record MemberThen(String council, LocalDate from, LocalDate to, boolean keepsBooks, int votes, Instant told) {

    Stay stay() {
        return new Stay(council, from, to);
    }

    /** Whether it had left when something was written, and everybody could know it. */
    boolean hadLeft(Instant written, ZoneId zone) {
        return stay().endsBefore(LocalDate.ofInstant(written, zone)) && told != null && !told.isAfter(written);
    }
}
