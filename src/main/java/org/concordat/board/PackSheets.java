package org.concordat.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.packs.model.Pack;
import org.concordat.packs.model.PackBenefit;
import org.concordat.packs.model.PackCosts.PackPool;
import org.concordat.packs.model.PackCosts.PackShare;
import org.concordat.packs.model.PackDecision;
import org.concordat.packs.model.PackExclusions;
import org.concordat.packs.model.PackPlan;
import org.concordat.packs.model.PackQueries;
import org.concordat.packs.model.PackRelief;
import org.concordat.packs.model.PackResult;
import org.concordat.packs.model.PackRisk;
import org.concordat.packs.model.PackSection;
import org.concordat.packs.model.PackSignal;
import org.concordat.packs.model.PackStanding;
import org.concordat.packs.model.PackTrigger;
import org.concordat.web.tables.Annex;

/** A pack as the sheets of a workbook, one for each section that the version has; the costs have two. */
final class PackSheets {

    private final List<Annex> sheets = new ArrayList<>();

    private PackSheets() {}

    static List<Annex> of(Pack pack) {
        PackSheets all = new PackSheets();
        all.add(PackSection.RESULTS, PackResult.class, pack.results());
        all.add(PackSection.STANDINGS, PackStanding.class, pack.standings());
        all.add(PackSection.PLANS, PackPlan.class, pack.plans());
        all.add(PackSection.TRIGGERS, PackTrigger.class, pack.triggers());
        all.add(PackSection.EXCLUSIONS, PackExclusions.class, pack.exclusions());
        all.add(PackSection.RELIEFS, PackRelief.class, pack.reliefs());
        all.add(PackSection.QUERIES, PackQueries.class, pack.queries());
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
