package org.concordat.costs.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.costs.model.Working.Fact;
import org.concordat.kernel.Fraction;

/**
 * Fixed percentages. Where one of those named is not there, the others' are a hundred among themselves (rule G5).
 *
 * @param percents by organisation
 */
public record Fixed(Map<String, Fraction> percents) implements Sharing {

    /** Keeps its own copy. */
    public Fixed {
        percents = Map.copyOf(percents);
    }

    @Override
    public Outcome shares(Setting setting) {
        Map<String, Fraction> theirs = new TreeMap<>(setting.ofMembers(percents));
        Shares shares = Shares.inProportion("fixed percentages", theirs);
        return new Outcome(
                shares,
                new Working(
                        "fixed",
                        "M2",
                        "Each member's percentage, out of the percentages of all who are there.",
                        Fact.each("percent", theirs),
                        List.of(),
                        Fact.shares(shares)));
    }
}
