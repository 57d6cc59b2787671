package org.concordat.benefits.model;

/**
 * How a risk is scored on the five by five matrix (rule R5).
 *
 * @param likelihood 1 rare to 5 almost certain
 * @param impact 1 negligible to 5 critical
 * @param target the score that is aimed at
 */
public record Scoring(int likelihood, int impact, int target) {

    /** Likelihood times impact. */
    public int score() {
        return likelihood * impact;
    }

    /** Whether the risk is above what is aimed at. */
    public boolean isAboveTarget() {
        return score() > target;
    }
}
