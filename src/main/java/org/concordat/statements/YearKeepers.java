package org.concordat.statements;

import jakarta.enterprise.context.ApplicationScoped;
import org.concordat.kernel.Rejected;
import org.concordat.partnerships.Sides;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Capacity;
import org.concordat.tenancy.Roles;

/** Who takes a year of costs from its budget to its outturn. */
@ApplicationScoped
class YearKeepers {

    private final Sides sides;

    YearKeepers(Sides sides) {
        this.sides = sides;
    }

    /**
     * Lets through who keeps the books, and the board's secretary, where the board decides.
     *
     * @throws Rejected forbidden, for anybody else
     */
    void require(Acting acting) {
        boolean decides = acting.capacity() == Capacity.BOARD && acting.has(Roles.BOARD_SECRETARY);
        if (!decides) {
            sides.requireBookKeeper(acting);
        }
    }
}
