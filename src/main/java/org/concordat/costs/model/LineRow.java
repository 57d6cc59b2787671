package org.concordat.costs.model;

/**
 * A line of a pool as it is sent.
 *
 * @param reason why it is restated; null where it is not said
 */
public record LineRow(PoolLine line, String reason) {

    /** Whether it says the same as a line that is there. */
    public boolean same(PoolLine other) {
        return line.equals(other);
    }
}
