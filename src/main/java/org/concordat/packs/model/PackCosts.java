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
 * @param budget of all pools that are shared
 * @param actual spent so far of all pools that are shared
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
     * @param explanation address of how the budget is shared, or the actual cost where there is no budget
     */
    public record PackPool(String pool, String name, MoneyText budget, MoneyText actual, String explanation) {}

    /**
     * What a council bears of all pools together.
     *
     * @param budget null where it bears none
     * @param actual null where it bears none
     */
    public record PackShare(String council, MoneyText budget, MoneyText actual) {}
}
