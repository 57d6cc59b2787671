package org.concordat.governance.model;

import java.util.Locale;
import java.util.Optional;

/** The states of a decision. */
public enum DecisionState {
    /** Its text can still change. */
    DRAFT,
    /** Its text stands; members vote, or approve. */
    OPEN,
    CARRIED,
    LOST,
    /** The meeting was inquorate. */
    NOTED,
    /** A member refused a reserved matter. */
    BLOCKED,
    /** A member has left that has said nothing to a reserved matter. */
    LAPSED;

    /** The state's name in JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state that a text names, or empty where it names none. */
    public static Optional<DecisionState> parse(String text) {
        for (DecisionState state : values()) {
            if (state.text().equals(text)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
