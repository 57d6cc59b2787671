package org.concordat.exclusions.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why periods are relieved (rule B6). */
public enum Ground {
    /** Something that neither side could prevent: a flood, a strike elsewhere. */
    EVENT_BEYOND_CONTROL,
    /** The council did not do its own part. */
    COUNCIL_FAILURE,
    /** Anything else; the reason says what. */
    OTHER;

    /** The ground's name in JSON and in the database. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The ground that a text names, or empty where it names none. */
    public static Optional<Ground> parse(String text) {
        return Arrays.stream(values()).filter(g -> g.text().equals(text)).findFirst();
    }
}
