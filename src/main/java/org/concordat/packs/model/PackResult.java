package org.concordat.packs.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One result: how a council was served by one service level in one period.
 *
 * @param id of the result
 * @param back how many periods before the pack's it is: 0 for the pack's own, at most 3
 * @param numerator null for a composite, which has no parts of its own
 * @param value half-up to two decimals; null without data
 * @param target limit of met; null where it is a range or differs between areas
 * @param band null without data
 * @param points null where none arise in periods of that length
 * @param repeat whether a unit failed again in consecutive periods (rule B2)
 * @param relieved whether a unit is excused (rule B6)
 * @param without what it would be without exclusions and reliefs; null where nothing was left out or excused
 * @param status {@code closed} or {@code provisional}
 * @param suppressed true where the public version has no numbers of it (rule P3), in that version only; else null
 * @param small whether it rests on a small number, so that the public version has none of its numbers; in the whole version only
 * @param former whether its repeat and points tell of a period before that rests on a small number, so that the public version has neither; in
 *     the whole version only
 * @param explanation address of how it came about, as it was known when the pack was made
 */
public record PackResult(
        String id,
        String council,
        String service,
        String agreement,
        String serviceLevel,
        String period,
        LocalDate from,
        LocalDate to,
        int back,
        String kind,
        String unit,
        BigDecimal numerator,
        BigDecimal denominator,
        BigDecimal value,
        BigDecimal target,
        String band,
        Integer points,
        Boolean repeat,
        Boolean relieved,
        Boolean smallSample,
        Boolean beddingIn,
        PackCounts counts,
        PackWithout without,
        String status,
        Instant closedAt,
        Boolean suppressed,
        Boolean small,
        Boolean former,
        String explanation) {

    /**
     * How many cases stand how beside those that are counted.
     *
     * @param running open and not yet due
     * @param noTarget without a due instant
     * @param excluded left out by agreement of both sides
     */
    public record PackCounts(long running, long noTarget, long excluded) {}

    /**
     * What it would be if nothing were left out or excused.
     *
     * @param value without exclusions (rule C2); null where no case is excluded
     * @param band without reliefs (rule B6); null where nothing is excused
     * @param points without reliefs
     */
    public record PackWithout(BigDecimal value, String band, Integer points) {}

    /** The kind whose value is made of those of others. */
    static final String COMPOSITE = "composite";

    boolean madeOfOthers() {
        return COMPOSITE.equals(kind);
    }

    boolean restsOnSmall() {
        return Boolean.TRUE.equals(small);
    }

    /** The same in public: what was left out of it and why stays with the parties. */
    PackResult inPublic() {
        boolean tells = Boolean.TRUE.equals(former);
        return told(numerator, denominator, value, band, tells ? null : points, tells ? null : repeat, null);
    }

    /** The same in public without any number of it, nor what follows from one. */
    PackResult suppress() {
        return told(null, null, null, null, null, null, true);
    }

    private PackResult told(
            BigDecimal toldNumerator,
            BigDecimal toldDenominator,
            BigDecimal toldValue,
            String toldBand,
            Integer toldPoints,
            Boolean toldRepeat,
            Boolean isSuppressed) {
        boolean gone = isSuppressed != null;
        return new PackResult(
                id,
                council,
                service,
                agreement,
                serviceLevel,
                period,
                from,
                to,
                back,
                kind,
                unit,
                toldNumerator,
                toldDenominator,
                toldValue,
                target,
                toldBand,
                toldPoints,
                toldRepeat,
                gone ? null : relieved,
                gone ? null : smallSample,
                gone ? null : beddingIn,
                null,
                null,
                status,
                closedAt,
                isSuppressed,
                null,
                null,
                explanation);
    }
}
