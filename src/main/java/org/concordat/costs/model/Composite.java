package org.concordat.costs.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.costs.model.Working.Fact;
import org.concordat.kernel.Fraction;

/** Several keys, each for its percentage of the whole. */
public record Composite(List<Part> parts) implements Sharing {

    /**
     * One of the keys.
     *
     * @param percent of the whole
     */
    public record Part(Fraction percent, Sharing key) {}

    /** Keeps its own copy. */
    public Composite {
        parts = List.copyOf(parts);
    }

    @Override
    public Outcome shares(Setting setting) {
        SortedMap<String, Fraction> sums = new TreeMap<>();
        List<Fact> facts = new ArrayList<>();
        List<Working> workings = new ArrayList<>();
        for (Part part : parts) {
            Outcome outcome = setting.shares(part.key());
            Fraction weight = Fraction.percent(part.percent());
            Shares.add(sums, outcome.shares().parts(), weight::times);
            facts.add(Fact.of("percent", part.percent()));
            workings.add(outcome.working());
        }
        Shares shares = new Shares(sums);
        return new Outcome(
                shares,
                new Working(
                        "composite",
                        "M2",
                        "The sum over the parts: a part's percentage of a hundred, times the share by the part's key.",
                        facts,
                        workings,
                        Fact.shares(shares)));
    }
}
