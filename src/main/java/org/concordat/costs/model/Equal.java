package org.concordat.costs.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.costs.model.Working.Fact;
import org.concordat.kernel.Fraction;

/**
 * The same share for each.
 *
 * @param among only these; all members where it is empty
 */
public record Equal(List<String> among) implements Sharing {

    /** Keeps its own copy. */
    public Equal {
        among = List.copyOf(among);
    }

    @Override
    public Outcome shares(Setting setting) {
        Map<String, Fraction> ones = new TreeMap<>();
        setting.among(among).members().forEach(member -> ones.put(member, Fraction.ONE));
        Shares shares = Shares.inProportion("equal parts", ones);
        return new Outcome(
                shares,
                new Working(
                        "equal",
                        "M2",
                        "One, out of as many as share.",
                        Fact.each("weight", ones),
                        List.of(),
                        Fact.shares(shares)));
    }
}
