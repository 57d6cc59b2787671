package org.concordat.costs.model;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whose approval a version of a scheme needs before it takes effect (rule M2); what the partnership's rules say. */
public enum Approval {
    /** Every member's. What holds where nothing is said. */
    EVERY_MEMBER {
        @Override
        public boolean isReached(Map<String, Integer> votes, Collection<String> approved) {
            return !votes.isEmpty() && approved.containsAll(votes.keySet());
        }
    },
    /** More than half of the members'. */
    MAJORITY {
        @Override
        public boolean isReached(Map<String, Integer> votes, Collection<String> approved) {
            return 2 * votes.keySet().stream().filter(approved::contains).count() > votes.size();
        }
    },
    /** More than half of the members', who have more than half of the votes. */
    DOUBLE_MAJORITY {
        @Override
        public boolean isReached(Map<String, Integer> votes, Collection<String> approved) {
            long all = votes.values().stream().mapToLong(Integer::longValue).sum();
            long theirs = votes.entrySet().stream()
                    .filter(member -> approved.contains(member.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            return MAJORITY.isReached(votes, approved) && 2 * theirs > all;
        }
    };

    /** The name in JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rule that a text names, or empty where it names none. */
    public static Optional<Approval> parse(String text) {
        for (Approval approval : values()) {
            if (approval.text().equals(text)) {
                return Optional.of(approval);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether enough have approved.
     *
     * @param votes of each member that is asked
     * @param approved whoever has, asked or not
     */
    public abstract boolean isReached(Map<String, Integer> votes, Collection<String> approved);
}
