package org.concordat.performance;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.catalogue.MeasureEntry;
import org.concordat.exclusions.ReliefEntry;
import org.concordat.exclusions.model.ExcludedCases;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.model.AreaTree;

/** What results are defined by, as known on one instant; each thing is read once, and only when it is needed. */
class Definitions {

    private final ResultSources sources;
    private final UUID partnership;
    private final Instant knownOn;
    private final Map<UUID, List<TermsInForce>> terms = new HashMap<>();
    private final Map<UUID, AreaTree> trees = new HashMap<>();
    private final Map<Slug, Optional<MeasureEntry>> measures = new HashMap<>();
    private final Map<UUID, ExcludedCases> excluded = new HashMap<>();
    private List<ReliefEntry> reliefs;

    Definitions(ResultSources sources, UUID partnership, Instant knownOn) {
        this.sources = sources;
        this.partnership = partnership;
        this.knownOn = knownOn;
    }

    List<TermsInForce> terms(UUID council) {
        return terms.computeIfAbsent(council, c -> sources.terms().inForce(partnership, c, knownOn));
    }

    List<TermsInForce> terms(UUID council, String agreement) {
        return terms(council).stream()
                .filter(t -> t.agreement().equals(agreement))
                .toList();
    }

    /** The reliefs of a council that were accepted by then (rule B6). */
    List<ReliefEntry> reliefs(UUID council) {
        if (reliefs == null) {
            reliefs = sources.reliefs().accepted(partnership, knownOn);
        }
        return reliefs.stream().filter(r -> r.councilId().equals(council)).toList();
    }

    AreaTree areas(UUID council) {
        return trees.computeIfAbsent(council, c -> sources.areas().tree(c, knownOn));
    }

    /** For who sees cases, or as evaluation. */
    ExcludedCases excluded(UUID council) {
        return excluded.computeIfAbsent(council, c -> sources.exclusions().accepted(partnership, c, knownOn));
    }

    Optional<MeasureEntry> measure(Slug measure) {
        return measures.computeIfAbsent(measure, m -> sources.catalogue().measure(partnership, m, knownOn));
    }
}
