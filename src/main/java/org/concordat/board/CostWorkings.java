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
import org.concordat.board.TableView.Link;
import org.concordat.board.WorkingsView.Step;
import org.concordat.costs.model.CouncilShare;
import org.concordat.costs.model.PoolShares;
import org.concordat.costs.model.Working;
import org.concordat.costs.model.Working.Fact;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.OrganisationEntry;

/** The page of how a council's share of a pool came about: the steps of the API's explanation, first what is computed first. */
final class CostWorkings {

    private final CostFacts facts;
    private final OrganisationEntry council;
    private final List<Step> steps = new ArrayList<>();

    private CostWorkings(CostFacts facts, OrganisationEntry council) {
        this.facts = facts;
        this.council = council;
    }

    /** @throws Rejected missing, when the council has no part in the pool, or it is not shared */
    static WorkingsView of(CostFacts facts, OrganisationEntry council, String pool) {
        PoolShares shares = facts.shown().pool(pool).orElseThrow(Rejected::missing);
        CouncilShare own = shares.of(council.slug().value()).orElseThrow(Rejected::missing);
        return new CostWorkings(facts, council).view(shares, own);
    }

    private String slug() {
        return council.slug().value();
    }

    private WorkingsView view(PoolShares pool, CouncilShare own) {
        add(pool.working());
        pool.extras().stream()
                .filter(extra -> extra.facts().stream().allMatch(fact -> slug().equals(fact.organisation())))
                .forEach(this::add);
        List<Link> above = new ArrayList<>(facts.above(true));
        above.add(new Link(council.name(), facts.council(slug(), facts.stage())));
        return new WorkingsView(
                facts.acting().partnership().title(),
                council.name() + ": " + facts.title(pool.pool()),
                above,
                "Its part of the " + facts.of() + ", " + PeriodChoices.bounds(facts.year()),
                Pounds.of(own.extras() == null ? own.shared() : own.amount()),
                sums(pool, own),
                List.copyOf(steps),
                lines(pool),
                facts.api() + "/apportionments/" + facts.shown().apportionment(pool.pool()) + "/explanation");
    }

    private List<String> sums(PoolShares pool, CouncilShare own) {
        List<String> sums = new ArrayList<>();
        sums.add("The members share " + Pounds.of(pool.shared()) + "; of that the council has "
                + Pounds.exactly(own.share()) + " (" + own.share() + "): " + Pounds.of(own.shared()) + ".");
        if (own.extras() != null && own.extras().pence() != 0) {
            sums.add("What is charged to this council only: " + Pounds.of(own.extras()) + ".");
        }
        if (pool.unrecovered().pence() != 0) {
            sums.add("What nobody bears: " + Pounds.of(pool.unrecovered()) + ".");
        }
        return sums;
    }

    /** Adds a step after those that go into it; gives its number. */
    private int add(Working working) {
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
                && single.stream().filter(CostWorkings::isPercent).count() == parts.size();
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
            return facts.title(fact.value());
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
        return CostTable.of("step-" + number, "Step " + number + ", council by council", true, heads, rows);
    }

    private Row row(String organisation, Set<String> columns, Map<String, Entry> values) {
        return Row.of(
                        facts.names().apply(organisation),
                        columns.stream()
                                .map(column -> values.getOrDefault(column, Entry.of("\u2013")))
                                .toList())
                .styled(organisation.equals(slug()) ? "own" : "");
    }

    private CostTable lines(PoolShares pool) {
        List<Row> rows = facts.shown().lines().stream()
                .filter(line -> line.pool().equals(pool.pool()) && line.council() == null)
                .map(line -> Row.of(
                        Words.name(line.ref()),
                        List.of(
                                Entry.of(
                                        Pounds.of(line.amount()),
                                        line.hostCharge()
                                                ? new String[] {"charged by the host for itself, approved"}
                                                : new String[0]),
                                Entry.of(Words.name(line.type().text())),
                                Entry.of(PeriodChoices.inWords(line.period())))))
                .toList();
        return CostTable.of(
                "lines",
                "The lines that the members share, " + Pounds.of(pool.shared()) + " together",
                false,
                List.of("Line", "Amount", "What is paid for", "Period"),
                rows);
    }
}
