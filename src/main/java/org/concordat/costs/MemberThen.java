package org.concordat.costs;

import java.time.LocalDate;
import org.concordat.costs.model.Stay;

/**
 * A council's membership as it was at an instant; memberships themselves keep no history.
 *
 * @param council its slug
 * @param from first day
 * @param to last day; null for none
 * @param keepsBooks whether it keeps the books itself
 */
public record MemberThen(String council, LocalDate from, LocalDate to, boolean keepsBooks, int votes) {

    Stay stay() {
        return new Stay(council, from, to);
    }
}
