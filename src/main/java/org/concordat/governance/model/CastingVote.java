package org.concordat.governance.model;

import java.util.Locale;
import java.util.Optional;

/** Whose vote decides where both sides are equal (rule G1). */
public enum CastingVote {
    /** Nobody's: what is equal is lost. */
    NONE,
    /** That of the member whose representative presides. */
    CHAIR,
    /** That of a member which the rules name. */
    MEMBER;

    /** The name in JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The casting vote that a text names, or empty where it names none. */
    public static Optional<CastingVote> parse(String text) {
        for (CastingVote vote : values()) {
            if (vote.text().equals(text)) {
                return Optional.of(vote);
            }
        }
        return Optional.empty();
    }
}
