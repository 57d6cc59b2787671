package org.concordat.performance.model;

import java.util.Collection;

/**
 * How long closed cases took, with and without exclusions (rule C2).
 *
 * @param times without excluded cases
 * @param exclusionsIgnored with them
 */
public record TimesBothWays(TimesTaken times, TimesTaken exclusionsIgnored) {

    /** No closed case at all. */
    public static final TimesBothWays NONE = new TimesBothWays(TimesTaken.NONE, TimesTaken.NONE);

    /** The times of several lots of cases together. */
    public static TimesBothWays pooled(Collection<TimesBothWays> parts) {
        return new TimesBothWays(
                TimesTaken.pooled(parts.stream().map(TimesBothWays::times).toList()),
                TimesTaken.pooled(
                        parts.stream().map(TimesBothWays::exclusionsIgnored).toList()));
    }
}
