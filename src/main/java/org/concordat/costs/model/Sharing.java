package org.concordat.costs.model;

import java.util.List;

/** A key that gives each member a share, whatever the amount; such keys nest. */
public sealed interface Sharing extends Key permits Fixed, Equal, ByDriver, Composite, Staged, Limited {

    /**
     * The shares of the members; they sum to one.
     *
     * @throws org.concordat.kernel.Rejected rule M2, where a volume is not known; rule M4, where no share can be computed
     */
    Outcome shares(Setting setting);

    /** Shares and how they came about. */
    record Outcome(Shares shares, Working working) {}

    @Override
    default Charge charge(Slice slice) {
        Outcome outcome = slice.setting().shares(this);
        return new Charge(outcome.shares().parts(), slice.pounds(), List.of(outcome.working()));
    }
}
