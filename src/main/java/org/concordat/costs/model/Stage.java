package org.concordat.costs.model;

import java.util.Locale;
import java.util.Optional;

/** Whether a line of a pool is planned or has happened (rule M5). */
public enum Stage {
    /** Planned before the year, and what interim bills are made of. */
    BUDGET,
    /** Spent or received; the year's outturn is the sum of these. */
    ACTUAL;

    /** The name in JSON and in the database. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant that a text names, or empty where it names none. */
    public static Optional<Stage> parse(String text) {
        for (Stage stage : values()) {
            if (stage.text().equals(text)) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }
}
