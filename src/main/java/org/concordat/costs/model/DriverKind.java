package org.concordat.costs.model;

import java.util.Locale;
import java.util.Optional;

/** Where the actual volumes of a driver come from. */
public enum DriverKind {
    /** They are sent. */
    LOADED,
    /** The cases that each organisation received in the year. */
    CASES,
    /** The figures of a measure in the year: its numerator, or its value. */
    MEASURE;

    /** The name in JSON and in the database. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant that a text names, or empty where it names none. */
    public static Optional<DriverKind> parse(String text) {
        for (DriverKind kind : values()) {
            if (kind.text().equals(text)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
