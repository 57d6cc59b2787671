package org.concordat.governance.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What carries a decision of the board (rule G1).
 *
 * @param members what is needed of the members, each counted once; null where they are not counted
 * @param weights what is needed of their votes; null where they are not counted
 */
public record Majority(Kind kind, Whole of, Threshold members, Threshold weights) {

    /** What is counted. */
    public enum Kind {
        /** Members, one as much as the other. */
        SIMPLE(true, false),
        /** Votes, of which members have more or fewer. */
        WEIGHTED(false, true),
        /** Both, and both must be reached. */
        DOUBLE(true, true);

        private final boolean members;
        private final boolean weights;

        Kind(boolean members, boolean weights) {
            this.members = members;
            this.weights = weights;
        }

        /** Whether members are counted. */
        public boolean countsMembers() {
            return members;
        }

        /** Whether votes are counted. */
        public boolean countsWeights() {
            return weights;
        }

        /** The name in JSON. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind that a text names, or empty where it names none. */
        public static Optional<Kind> parse(String text) {
            return Stream.of(values()).filter(k -> k.text().equals(text)).findFirst();
        }
    }

    /** @throws IllegalArgumentException when a threshold is there that is not counted, or the other way round */
    public Majority {
        if (kind.countsMembers() == (members == null) || kind.countsWeights() == (weights == null)) {
            throw new IllegalArgumentException("a " + kind.text() + " majority has the thresholds of what it counts");
        }
    }

    /** Whether a casting vote has a place beside it: equality is what misses a majority of the votes cast, and nothing else is. */
    public boolean allowsCastingVote() {
        return of == Whole.CAST
                && Stream.of(Optional.ofNullable(members), Optional.ofNullable(weights))
                        .flatMap(Optional::stream)
                        .allMatch(Threshold::isMoreThanHalf);
    }
}
