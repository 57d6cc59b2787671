package org.concordat.governance.model;

import java.util.Locale;
import java.util.Optional;

/** What a member says to a decision. */
public enum Choice {
    FOR,
    AGAINST,
    ABSTAIN;

    /** The choice's name in JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The choice that a text names, or empty where it names none. */
    public static Optional<Choice> parse(String text) {
        for (Choice choice : values()) {
            if (choice.text().equals(text)) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }
}
