package org.concordat.costs.model;

/** How a pool is split (rule M2). */
public sealed interface Key permits Sharing, Direct, Unit {

    /**
     * What falls to whom, of the part of a pool that belongs to some days.
     *
     * @throws org.concordat.kernel.Rejected rule M2, where a volume is not known; rule M4, where no share can be computed
     */
    Charge charge(Slice slice);
}
