package org.concordat.costs.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.costs.model.Working.Fact;
import org.concordat.kernel.Fraction;

/** First by fixed percentages to groups, then within each group by a key. Where nobody of a group is there, the others' re-total. */
public record Staged(List<Group> groups) implements Sharing {

    /**
     * Some of the members.
     *
     * @param percent of the whole
     * @param key how they share among themselves
     */
    public record Group(String name, Fraction percent, List<String> members, Sharing key) {

        /** Keeps its own copy. */
        public Group {
            members = List.copyOf(members);
        }
    }

    /** Keeps its own copy. */
    public Staged {
        groups = List.copyOf(groups);
    }

    @Override
    public Outcome shares(Setting setting) {
        List<Group> there = groups.stream()
                .filter(group -> !setting.among(group.members()).members().isEmpty())
                .toList();
        SortedMap<String, Fraction> percents = new TreeMap<>();
        there.forEach(group -> percents.put(group.name(), group.percent()));
        Shares first = Shares.inProportion("the groups' percentages", percents);
        SortedMap<String, Fraction> sums = new TreeMap<>();
        List<Fact> facts = new ArrayList<>();
        List<Working> workings = new ArrayList<>();
        for (Group group : there) {
            Outcome outcome = setting.among(group.members()).shares(group.key());
            Shares.add(sums, outcome.shares().parts(), first.of(group.name())::times);
            facts.add(Fact.of("percent", group.percent()));
            workings.add(outcome.working());
        }
        Shares shares = new Shares(sums);
        return new Outcome(
                shares,
                new Working(
                        "staged",
                        "M2",
                        "A group's percentage out of all groups', times the share within the group by its key (the parts, in the same"
                                + " order).",
                        facts,
                        workings,
                        Fact.shares(shares)));
    }
}
