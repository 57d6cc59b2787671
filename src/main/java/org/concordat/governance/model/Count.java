package org.concordat.governance.model;

/**
 * How many were in favour, and of what.
 *
 * @param whole of which the majority is a part
 * @param threshold what was needed of it; null where this count does not decide
 * @param needed the least number that reaches the threshold; 0 where this count does not decide
 * @param reached whether it was reached, by a casting vote if need be; true where this count does not decide
 * @param byCastingVote whether the two sides were equal, and the casting vote decided
 */
public record Count(
        long inFavour,
        long against,
        long abstained,
        long whole,
        Threshold threshold,
        long needed,
        boolean reached,
        boolean byCastingVote) {

    static Count of(long inFavour, long against, long abstained, long whole, Threshold threshold, Choice casting) {
        if (threshold == null) {
            return new Count(inFavour, against, abstained, whole, null, 0, true, false);
        }
        boolean decided = casting != null && inFavour == against && inFavour > 0;
        boolean reached = decided ? casting == Choice.FOR : threshold.isReached(inFavour, whole);
        return new Count(inFavour, against, abstained, whole, threshold, threshold.needed(whole), reached, decided);
    }
}
