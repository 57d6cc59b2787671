package org.concordat.consequences;

import java.time.Instant;

/**
 * How far a computed list was read.
 *
 * @param asOf at which its first page was judged, and every other is
 * @param knownOn as of which its first page was known, and every other is
 * @param passed how many items were read
 */
record Place(Instant asOf, Instant knownOn, int passed) {

    /** The place that a cursor holds. */
    static Place of(String text) {
        String[] parts = text.split(" ");
        return new Place(Instant.parse(parts[0]), Instant.parse(parts[1]), Integer.parseInt(parts[2]));
    }

    Place after(int more) {
        return new Place(asOf, knownOn, passed + more);
    }

    @Override
    public String toString() {
        return asOf + " " + knownOn + " " + passed;
    }
}
