package org.concordat.catalogue.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a measure is computed from, never two of them (rule F4). */
public enum ComputedFrom {
    CASES,
    FIGURES,
    /** The results of other service levels. */
    SERVICE_LEVELS;

    /** The name in JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant that a text names, or empty where it names none. */
    public static Optional<ComputedFrom> parse(String text) {
        return Arrays.stream(values()).filter(v -> v.text().equals(text)).findFirst();
    }
}
