package org.concordat.performance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.concordat.agreements.model.EffectiveLevel;
import org.concordat.performance.model.Amount;
import org.concordat.performance.model.Counts;

/** What one result is made of. */
sealed interface Evidence permits CaseEvidence, FigureEvidence, PercentileEvidence, RateEvidence, CompositeEvidence {

    /** The pooled amount; empty where there is no data (rule C4), and so is one out of nothing. */
    Optional<Amount> amount();

    /** How the cases stand; nothing for figures. */
    Counts counts();

    /** The pooled amount as it would be if no case were excluded (rule C2); of figures, the amount. */
    Optional<Amount> exclusionsIgnored();

    /** Whether anything that would count is excluded. */
    default boolean hasExclusions() {
        return counts().excluded() > 0;
    }

    /** How many figures were used; 0 for cases. */
    int figures();

    /** How often what it is made of was recorded. */
    int revision();

    /** When the last of what it is made of was recorded, where that is told by it; else the instant that is given. */
    default Instant recordedAt(Instant otherwise) {
        return otherwise;
    }

    /** The service level as it applies for each area. */
    LevelsOfRow levels();

    /** The scoring units: what shares one effective ladder, pooled (rule B8). */
    List<Share> shares();

    /** What a smallest sample is compared with (rule C4): the denominator; empty without data. */
    default Optional<BigDecimal> sample() {
        return denominator(amount());
    }

    private static Optional<BigDecimal> denominator(Optional<Amount> amount) {
        return amount.map(Amount::denominator).filter(sample -> sample.signum() > 0);
    }

    /** What evaluation keeps of the cases that it is made of; empty where it is not made of cases. */
    default Optional<Tallies> tallies() {
        return Optional.empty();
    }

    /** The figures that were pooled; empty where none are. */
    default Optional<FigureEvidence> ofFigures() {
        return Optional.empty();
    }

    /** What there is to tell of it beyond counts and figures. */
    default WorkingsView workings() {
        return WorkingsView.NONE;
    }

    /**
     * A scoring unit.
     *
     * @param areas that are in it; null stands for what has no area, or for the rest of the council
     * @param sample what a smallest sample is compared with (rule C4); empty without data
     * @param level any of the areas' effective levels; they have the same ladder
     * @param relieved whether the areas are excused (rule B6)
     */
    record Share(
            List<String> areas,
            Optional<Amount> amount,
            Optional<BigDecimal> sample,
            Counts counts,
            EffectiveLevel level,
            boolean relieved) {

        /** A unit whose sample is its denominator. */
        Share(List<String> areas, Optional<Amount> amount, Counts counts, EffectiveLevel level, boolean relieved) {
            this(areas, amount, denominator(amount), counts, level, relieved);
        }
    }
}
