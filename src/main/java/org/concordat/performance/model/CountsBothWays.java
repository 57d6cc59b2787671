package org.concordat.performance.model;

/**
 * How many cases stand how, with and without exclusions (rule C2).
 *
 * @param counts excluded cases apart
 * @param exclusionsIgnored every case as it would stand if none were excluded
 */
public record CountsBothWays(Counts counts, Counts exclusionsIgnored) {

    /** No case at all: the neutral element of pooling. */
    public static final CountsBothWays NONE = new CountsBothWays(Counts.NONE, Counts.NONE);

    /** Some more cases of a standing. */
    public CountsBothWays plus(Standing standing, boolean excluded, long count) {
        return new CountsBothWays(
                excluded ? counts.plusExcluded(count) : counts.plus(standing, count),
                exclusionsIgnored.plus(standing, count));
    }

    /** Pooled with others. */
    public CountsBothWays plus(CountsBothWays other) {
        return new CountsBothWays(counts.plus(other.counts), exclusionsIgnored.plus(other.exclusionsIgnored));
    }
}
