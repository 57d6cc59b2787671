package org.concordat.performance;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.catalogue.MeasureEntry;
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

    AreaTree areas(UUID council) {
        return trees.computeIfAbsent(council, c -> sources.areas().tree(c, knownOn));
    }

    Optional<MeasureEntry> measure(Slug measure) {
        return measures.computeIfAbsent(measure, m -> sources.catalogue().measure(partnership, m, knownOn));
    }
}
