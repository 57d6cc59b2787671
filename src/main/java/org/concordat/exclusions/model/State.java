package org.concordat.exclusions.model;

import java.util.Locale;

/** How a proposal of one side stands with the other. */
public enum State {
    /** Waits for the other side. */
    PROPOSED,
    /** In effect; it stands. */
    ACCEPTED,
    /** Without effect; it stands. */
    REJECTED,
    /** Taken back by the side that made it, before it was decided. */
    WITHDRAWN;

    /** The state's name in JSON and in the database. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state that a text of {@link #text} names. */
    public static State of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
