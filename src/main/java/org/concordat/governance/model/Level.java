package org.concordat.governance.model;

import java.util.Locale;
import java.util.Optional;

/** Who decides a matter (rule G1). */
public enum Level {
    /** An officer, within what was delegated. */
    OFFICER,
    /** The board, by its quorum and majority. */
    BOARD,
    /** Every member, each by its own signatory. */
    RESERVED;

    /** The name in JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level that a text names, or empty where it names none. */
    public static Optional<Level> parse(String text) {
        for (Level level : values()) {
            if (level.text().equals(text)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
