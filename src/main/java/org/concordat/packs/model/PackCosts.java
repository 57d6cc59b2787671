package org.concordat.packs.model;

import java.util.List;
import org.concordat.agreements.model.CreditTerms.MoneyText;

/**
 * What the councils share of the costs of a financial year (rules M1 to M5). What one council alone is charged is not in it: that is between
 * this council and who keeps the books.
 *
 * @param year in which the pack's period ends
 * @param state how far the year has come: unplanned, planned, budgeted or closed
 * @param bills how many the year has; null while it is unplanned
 * @param billed how many of them have been issued; null while it is unplanned
 * @param budget of all pools that are shared; null in public where one of them is shared by a small number
 * @param actual spent so far of all pools that are shared; null in public where one of them is shared by a small number
 * @param councils what each bears; null in public where a pool is shared by a small number
 */
public record PackCosts(
        String year,
        String state,
        Integer bills,
        Integer billed,
        MoneyText budget,
        MoneyText actual,
        List<PackPool> pools,
        List<PackShare> councils,
        String address) {

    /**
     * A cost pool.
     *
     * @param budget null where it has no line, or cannot be shared so far
     * @param actual null where it has no line, or cannot be shared so far
     * @param small whether it is shared by a small number, from whose share that number follows (rule P3); in the whole version only
     * @param explanation address of how the budget is shared, or the actual cost where there is no budget
     */
    public record PackPool(
            String pool, String name, MoneyText budget, MoneyText actual, Boolean small, String explanation) {

        private PackPool inPublic(boolean bare) {
            return new PackPool(pool, name, bare ? null : budget, bare ? null : actual, null, explanation);
        }
    }

    /**
     * What a council bears of all pools together.
     *
     * @param budget null where it bears none
     * @param actual null where it bears none
     */
    public record PackShare(String council, MoneyText budget, MoneyText actual) {}

    /** Of a pool that is shared by a small number neither its sum is told nor any in which it is. */
    PackCosts inPublic() {
        boolean small = pools.stream().anyMatch(pool -> Boolean.TRUE.equals(pool.small()));
        return new PackCosts(
                year,
                state,
                bills,
                billed,
                small ? null : budget,
                small ? null : actual,
                pools.stream()
                        .map(pool -> pool.inPublic(Boolean.TRUE.equals(pool.small())))
                        .toList(),
                small ? null : councils,
                address);
    }
}
