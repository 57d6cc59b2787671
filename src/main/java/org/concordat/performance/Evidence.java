package org.concordat.performance;

import java.util.List;
import java.util.Optional;
import org.concordat.agreements.model.EffectiveLevel;
import org.concordat.performance.model.Amount;
import org.concordat.performance.model.Counts;

/** What one result is made of. */
sealed interface Evidence permits CaseEvidence, FigureEvidence {

    /** The pooled amount; empty where there is no data (rule C4). */
    Optional<Amount> amount();

    /** How the cases stand; nothing for figures. */
    Counts counts();

    /** The pooled amount as it would be if no case were excluded (rule C2); of figures, the amount. */
    Optional<Amount> exclusionsIgnored();

    /** How many figures were used; 0 for cases. */
    int figures();

    /** How often what it is made of was recorded. */
    int revision();

    /** The service level as it applies for each area. */
    LevelsOfRow levels();

    /** The scoring units: what shares one effective ladder, pooled (rule B8). */
    List<Share> shares();

    /**
     * A scoring unit.
     *
     * @param areas that are in it; null stands for what has no area, or for the rest of the council
     * @param level any of the areas' effective levels; they have the same ladder
     */
    record Share(List<String> areas, Optional<Amount> amount, Counts counts, EffectiveLevel level) {}
}
