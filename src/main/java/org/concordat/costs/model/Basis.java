package org.concordat.costs.model;

import java.util.Locale;
import java.util.Optional;

/** What is known of a driver for a year. */
public enum Basis {
    /** What was expected before the year, and what a share is kept at while the actual stays within the tolerance (rule M4). */
    ESTIMATE,
    /** What it turned out to be. */
    ACTUAL;

    /** The name in JSON and in the database. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant that a text names, or empty where it names none. */
    public static Optional<Basis> parse(String text) {
        for (Basis basis : values()) {
            if (basis.text().equals(text)) {
                return Optional.of(basis);
            }
        }
        return Optional.empty();
    }
}
