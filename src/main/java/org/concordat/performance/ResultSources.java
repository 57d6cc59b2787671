package org.concordat.performance;

import jakarta.enterprise.context.ApplicationScoped;
import org.concordat.agreements.TermsBook;
import org.concordat.catalogue.Catalogue;
import org.concordat.exclusions.Exclusions;
import org.concordat.exclusions.Reliefs;
import org.concordat.intake.Figures;
import org.concordat.partnerships.Areas;
import org.concordat.partnerships.ClosedPeriods;

/** Where results come from: counted cases, figures, terms, definitions, areas, exclusions, reliefs. */
@ApplicationScoped
class ResultSources {

    private final PhaseCounts counts;
    private final Revisions revisions;
    private final ClosedCounts closedCounts;
    private final ClosedPeriods closed;
    private final DefinitionChanges changes;
    private final Figures figures;
    private final TermsBook terms;
    private final Catalogue catalogue;
    private final Areas areas;
    private final Exclusions exclusions;
    private final Reliefs reliefs;

    ResultSources(
            PhaseCounts counts,
            Revisions revisions,
            ClosedCounts closedCounts,
            ClosedPeriods closed,
            DefinitionChanges changes,
            Figures figures,
            TermsBook terms,
            Catalogue catalogue,
            Areas areas,
            Exclusions exclusions,
            Reliefs reliefs) {
        this.counts = counts;
        this.revisions = revisions;
        this.closedCounts = closedCounts;
        this.closed = closed;
        this.changes = changes;
        this.figures = figures;
        this.terms = terms;
        this.catalogue = catalogue;
        this.areas = areas;
        this.exclusions = exclusions;
        this.reliefs = reliefs;
    }

    Reliefs reliefs() {
        return reliefs;
    }

    PhaseCounts counts() {
        return counts;
    }

    Revisions revisions() {
        return revisions;
    }

    ClosedCounts closedCounts() {
        return closedCounts;
    }

    ClosedPeriods closed() {
        return closed;
    }

    DefinitionChanges changes() {
        return changes;
    }

    Figures figures() {
        return figures;
    }

    TermsBook terms() {
        return terms;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Areas areas() {
        return areas;
    }

    Exclusions exclusions() {
        return exclusions;
    }
}
