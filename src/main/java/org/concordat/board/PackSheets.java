package org.concordat.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.board.PackRows.Counted;
import org.concordat.board.PackRows.Credit;
import org.concordat.board.PackRows.Failure;
import org.concordat.board.PackRows.Plan;
import org.concordat.board.PackRows.Queries;
import org.concordat.board.PackRows.Query;
import org.concordat.board.PackRows.Standing;
import org.concordat.board.PackRows.Step;
import org.concordat.board.PackRows.Trigger;
import org.concordat.packs.model.Pack;
import org.concordat.packs.model.PackBenefit;
import org.concordat.packs.model.PackCosts.PackPool;
import org.concordat.packs.model.PackCosts.PackShare;
import org.concordat.packs.model.PackDecision;
import org.concordat.packs.model.PackExclusions;
import org.concordat.packs.model.PackQueries;
import org.concordat.packs.model.PackRelief;
import org.concordat.packs.model.PackResult;
import org.concordat.packs.model.PackRisk;
import org.concordat.packs.model.PackSection;
import org.concordat.packs.model.PackSignal;
import org.concordat.web.tables.Annex;

/** A pack as the sheets of a workbook, one for each section that the version has; lists within its items have sheets of their own beside it. */
final class PackSheets {

    private final List<Annex> sheets = new ArrayList<>();

    private PackSheets() {}

    static List<Annex> of(Pack pack) {
        PackSheets all = new PackSheets();
        all.add(PackSection.RESULTS, PackResult.class, pack.results());
        all.add(PackSection.STANDINGS, Standing.class, pack.standings(), Standing::of);
        all.add("failures", Failure.class, pack.standings(), Failure::of);
        all.add("credits", Credit.class, pack.standings(), Credit::of);
        all.add(PackSection.PLANS, Plan.class, pack.plans(), Plan::of);
        all.add("steps of plans", Step.class, pack.plans(), Step::of);
        all.add(PackSection.TRIGGERS, Trigger.class, pack.triggers(), Trigger::of);
        all.add("triggers by period", Counted.class, pack.triggers(), Counted::of);
        all.add(PackSection.EXCLUSIONS, PackExclusions.class, pack.exclusions());
        all.add(PackSection.RELIEFS, PackRelief.class, pack.reliefs());
        all.add(PackSection.QUERIES, Queries.class, pack.queries(), Queries::of);
        all.add("query by query", Query.class, open(pack), Query::of);
        if (pack.costs() != null) {
            all.add(PackSection.COSTS, PackPool.class, pack.costs().pools());
        }
        if (pack.costs() != null && pack.costs().councils() != null) {
            all.sheets.add(
                    new Annex("costs by council", PackShare.class, pack.costs().councils()));
        }
        all.add(PackSection.RISKS, PackRisk.class, pack.risks());
        all.add(PackSection.BENEFITS, PackBenefit.class, pack.benefits());
        all.add(PackSection.DECISIONS, PackDecision.class, pack.decisions());
        all.add(PackSection.SIGNALS, PackSignal.class, pack.signals());
        return all.sheets;
    }

    /** Which queries there are is told to the parties only; in public there is no sheet of them. */
    private static List<PackQueries> open(Pack pack) {
        boolean told = pack.queries() != null && pack.queries().stream().anyMatch(of -> of.items() != null);
        return told ? pack.queries() : null;
    }

    private <T> void add(PackSection section, Class<?> row, List<T> items, Function<T, Object> as) {
        add(section.text(), row, items, item -> Stream.of(as.apply(item)));
    }

    /** A sheet of what is a list within each item. */
    private <T> void add(String name, Class<?> row, List<T> items, Function<T, Stream<?>> rows) {
        if (items != null) {
            sheets.add(new Annex(name, row, items.stream().flatMap(rows).toList()));
        }
    }

    private void add(PackSection section, Class<?> item, List<?> items) {
        if (items != null) {
            sheets.add(new Annex(section.text(), item, items));
        }
    }

    /** Which pack it is. */
    static Map<String, Object> facts(Pack pack, String digest) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("partnership", pack.partnership());
        facts.put("title", pack.title());
        facts.put("period", pack.period());
        facts.put("from", pack.from().toString());
        facts.put("to", pack.to().toString());
        facts.put("revision", pack.revision());
        facts.put("audience", pack.audience());
        facts.put("knownOn", pack.knownOn().toString());
        facts.put("digest", digest);
        pack.exemptions()
                .forEach(exemption -> facts.put(
                        "exempt: " + exemption.section(),
                        "paragraph " + exemption.paragraph()
                                + (exemption.reason() == null ? "" : ": " + exemption.reason())));
        return facts;
    }
}
