package org.concordat.costs.model;

import java.util.List;
import java.util.Map;
import org.concordat.costs.model.Working.Fact;
import org.concordat.kernel.Fraction;

/**
 * In proportion to a driver's volumes: the estimates for a budget, the actual volumes for what was spent. With a tolerance the
 * original estimates stand unless a share leaves it (rule M4).
 *
 * @param among only these; all members where it is empty
 * @param tolerance in percentage points; null for none
 */
public record ByDriver(String driver, List<String> among, Fraction tolerance) implements Sharing {

    private static final String STEP = "driver";

    /** Keeps its own copy. */
    public ByDriver {
        among = List.copyOf(among);
    }

    @Override
    public Outcome shares(Setting setting) {
        Setting mine = setting.among(among);
        if (mine.stage() == Stage.ACTUAL && tolerance != null) {
            return tolerant(mine);
        }
        boolean estimated = mine.stage() == Stage.BUDGET;
        Map<String, Fraction> volumes = mine.volumes(driver, estimated ? Basis.ESTIMATE : Basis.ACTUAL);
        Shares shares = Shares.inProportion("driver " + driver, volumes);
        return new Outcome(
                shares,
                new Working(
                        STEP,
                        "M2",
                        "Each member's volume of " + driver + ", out of all members'.",
                        Working.facts(
                                List.of(Fact.of(STEP, driver)), Fact.each(estimated ? "estimate" : "actual", volumes)),
                        List.of(),
                        Fact.shares(shares)));
    }

    private Outcome tolerant(Setting mine) {
        Map<String, Fraction> estimates = mine.originals(driver);
        Map<String, Fraction> actuals = mine.volumes(driver, Basis.ACTUAL);
        Shares estimated = Shares.inProportion("estimates of driver " + driver, estimates);
        Shares actual = Shares.inProportion("driver " + driver, actuals);
        boolean kept = actual.within(tolerance, estimated);
        Shares shares = kept ? estimated : actual.inWholePercents();
        String says = kept
                ? "The shares by the original estimates of " + driver
                        + ", as they were when the budget was fixed, stand: no actual share is further off than the tolerance."
                : "A share by the actual volumes of " + driver
                        + " is further from that of the original estimates, as they were when the budget was fixed, than the tolerance: all are set to whole percents of the actual, by largest"
                        + " remainder to 100.";
        return new Outcome(
                shares,
                new Working(
                        STEP,
                        "M4",
                        says,
                        Working.facts(
                                List.of(Fact.of(STEP, driver), Fact.of("tolerance", tolerance)),
                                Fact.each("estimate", estimates),
                                Fact.each("actual", actuals)),
                        List.of(),
                        Fact.shares(shares)));
    }
}
