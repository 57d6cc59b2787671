package org.concordat.costs.model;

import java.util.Objects;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;

/**
 * One amount of a cost pool (rule M2).
 *
 * @param ref names it within the pool
 * @param pool the pool's name
 * @param service that it pays for, or null for all of the pool's
 * @param type what is paid for
 * @param stage planned or happened
 * @param period a month, a quarter or a financial year
 * @param amount cost is positive, income and refunds negative
 * @param hostCharge whether the host charges it for itself, which the others approve (rule M8)
 * @param council whom alone it is charged to, or null where the pool's key shares it
 * @param area of that council which it is extra for, or null
 * @param note what it is, or null
 */
public record PoolLine(
        String ref,
        String pool,
        String service,
        CostType type,
        Stage stage,
        Period period,
        Money amount,
        boolean hostCharge,
        String council,
        String area,
        String note) {

    /** @throws IllegalArgumentException when an area is named without its council */
    public PoolLine {
        Objects.requireNonNull(ref);
        Objects.requireNonNull(pool);
        Objects.requireNonNull(type);
        Objects.requireNonNull(stage);
        Objects.requireNonNull(period);
        Objects.requireNonNull(amount);
        if (area != null && council == null) {
            throw new IllegalArgumentException("an area's extra is charged to the area's council");
        }
    }

    /** Whether one council alone pays it, whatever the pool's key. */
    public boolean isDirect() {
        return council != null;
    }
}
