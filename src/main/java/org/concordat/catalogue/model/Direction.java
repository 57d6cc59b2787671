package org.concordat.catalogue.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which way a measure improves (rule B1). */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    WITHIN_RANGE;

    /** The name in JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant that a text names, or empty where it names none. */
    public static Optional<Direction> parse(String text) {
        return Arrays.stream(values()).filter(v -> v.text().equals(text)).findFirst();
    }
}
