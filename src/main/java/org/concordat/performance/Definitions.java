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
    private final Batches together;
    private final Instant knownOn;
    private final Map<UUID, List<TermsInForce>> terms = new HashMap<>();
    private final Map<UUID, AreaTree> trees = new HashMap<>();
    private final Map<Slug, Optional<MeasureEntry>> measures = new HashMap<>();
    private final Map<UUID, ExcludedCases> excluded = new HashMap<>();
    private List<ReliefEntry> reliefs;

    /**
     * What was known on an instant.
     *
     * @param together the councils whose definitions are read at once as soon as those of one are needed
     */
    Definitions(ResultSources sources, UUID partnership, Batches together, Instant knownOn) {
        this.sources = sources;
        this.partnership = partnership;
        this.together = together;
        this.knownOn = knownOn;
    }

    List<TermsInForce> terms(UUID council) {
        if (!terms.containsKey(council)) {
            List<UUID> needed = together.with(council);
            Map<UUID, List<TermsInForce>> read = sources.terms().inForce(partnership, needed, knownOn);
            needed.forEach(each -> terms.put(each, read.getOrDefault(each, List.of())));
        }
        return terms.get(council);
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
        if (!trees.containsKey(council)) {
            trees.putAll(sources.areas().trees(together.with(council), knownOn));
        }
        return trees.get(council);
    }

    /** For who sees cases, or as evaluation. */
    ExcludedCases excluded(UUID council) {
        return excluded.computeIfAbsent(council, c -> sources.exclusions().accepted(partnership, c, knownOn));
    }

    Optional<MeasureEntry> measure(Slug measure) {
        if (measures.isEmpty() && together.ofSeveral()) {
            sources.catalogue()
                    .measures(partnership, knownOn)
                    .forEach(each -> measures.put(each.slug(), Optional.of(each)));
        }
        return measures.computeIfAbsent(measure, m -> sources.catalogue().measure(partnership, m, knownOn));
    }
}
