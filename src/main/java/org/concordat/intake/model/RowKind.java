package org.concordat.intake.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the rows of a load are. */
public enum RowKind {
    /** The whole states of cases. */
    CASES(
            Set.of("ref", "service", "council", "received"),
            Set.of(
                    "area",
                    "due",
                    "event",
                    "closed",
                    "paused",
                    "resumed",
                    "pauseReason",
                    "outcome",
                    "asAt",
                    "void",
                    "voidReason")),
    /** Numbers for a measure, council, area and period. */
    FIGURES(Set.of("measure", "council", "period"), Set.of("area", "numerator", "denominator", "value"));

    private final Set<String> required;
    private final Set<String> optional;

    RowKind(Set<String> required, Set<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    /** The fields that every row has. */
    public Set<String> required() {
        return required;
    }

    /** Whether a row can have a field of that name. */
    public boolean has(String field) {
        return required.contains(field) || optional.contains(field);
    }

    /** The name in JSON: {@code cases}, {@code figures}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant that a text names, or empty where it names none. */
    public static Optional<RowKind> parse(String text) {
        return Arrays.stream(values()).filter(k -> k.text().equals(text)).findFirst();
    }
}
