package org.concordat.catalogue.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What sort of number a measure is; it decides how it pools (rules C3, F4). */
public enum MeasureKind {
    /** The share of cases done in time, in percent. */
    TIMELINESS,
    /** A numerator over a denominator. */
    RATIO,
    /** How many. */
    COUNT,
    /** An average, pooled by its weights. */
    MEAN,
    /** A number of its own, never pooled. */
    VALUE;

    /** The name in JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant that a text names, or empty where it names none. */
    public static Optional<MeasureKind> parse(String text) {
        return Arrays.stream(values()).filter(v -> v.text().equals(text)).findFirst();
    }
}
