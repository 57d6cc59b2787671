package org.concordat.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.board.WorkingsView.Step;
import org.concordat.costs.model.Working;
import org.concordat.costs.model.Working.Fact;

/** The steps of workings as a page shows them, first what is computed first. */
final class WorkingSteps {

    private final Wording words;
    private final String council;
    private final String under;
    private final List<Step> steps = new ArrayList<>();

    /**
     * None yet.
     *
     * @param council slug of the council of the page
     * @param under id of the heading they stand below, where a page has several such; else empty
     */
    WorkingSteps(Wording words, String council, String under) {
        this.words = words;
        this.council = council;
        this.under = under;
    }

    List<Step> all() {
        return List.copyOf(steps);
    }

    /** Adds a step after those that go into it; gives its number. */
    int add(Working working) {
        List<Integer> parts = new ArrayList<>();
        working.parts().forEach(part -> parts.add(add(part)));
        int number = steps.size() + 1;
        steps.add(new Step(number, working.rule(), working.says(), sentences(working, parts), people(working, number)));
        return number;
    }

    private List<String> sentences(Working working, List<Integer> parts) {
        List<String> sentences = new ArrayList<>();
        List<Fact> single = working.facts().stream()
                .filter(fact -> fact.organisation() == null)
                .toList();
        boolean weighted = parts.size() > 1
                && single.stream().filter(WorkingSteps::isPercent).count() == parts.size();
        int place = 0;
        for (Fact fact : single) {
            String of = weighted && isPercent(fact) ? "Step " + parts.get(place++) : FactWords.name(fact.name());
            sentences.add(of + ": " + said(fact));
        }
        if (!weighted && !parts.isEmpty()) {
            sentences.add("Goes in: "
                    + Words.list(parts.stream().map(part -> "step " + part).toList()));
        }
        working.result().stream()
                .filter(fact -> fact.organisation() == null)
                .forEach(fact -> sentences.add(FactWords.name(fact.name()) + ": " + said(fact)));
        return sentences;
    }

    private static boolean isPercent(Fact fact) {
        return fact.name().equals("percent");
    }

    private String said(Fact fact) {
        if (fact.name().equals("pool")) {
            return words.title(fact.value());
        }
        Entry entry = FactWords.of(fact.name(), fact.value());
        return String.join(
                ", ",
                Stream.concat(Stream.of(entry.text()), entry.notes().stream()).toList());
    }

    /** What goes in and comes out of each council. */
    private CostTable people(Working working, int number) {
        Map<String, Map<String, Entry>> byCouncil = new LinkedHashMap<>();
        Set<String> columns = new LinkedHashSet<>();
        Stream.concat(working.facts().stream(), working.result().stream())
                .filter(fact -> fact.organisation() != null)
                .forEach(fact -> {
                    columns.add(fact.name());
                    byCouncil
                            .computeIfAbsent(fact.organisation(), organisation -> new LinkedHashMap<>())
                            .put(fact.name(), FactWords.of(fact.name(), fact.value()));
                });
        List<String> heads = new ArrayList<>(List.of("Council"));
        columns.forEach(column -> heads.add(FactWords.name(column)));
        List<Row> rows = byCouncil.entrySet().stream()
                .map(each -> row(each.getKey(), columns, each.getValue()))
                .sorted(Comparator.comparing(Row::name))
                .toList();
        String id = (under.isEmpty() ? "" : under + "-") + "step-" + number;
        return CostTable.of(id, "Step " + number + ", council by council", true, heads, rows)
                .under(under);
    }

    private Row row(String organisation, Set<String> columns, Map<String, Entry> values) {
        return Row.of(
                        words.names().apply(organisation),
                        columns.stream()
                                .map(column -> values.getOrDefault(column, Entry.of("\u2013")))
                                .toList())
                .styled(organisation.equals(council) ? "own" : "");
    }
}
