package org.concordat.catalogue.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which period a case counts: that in which it fell due, was closed, or was received (rule C1). */
public enum CountedBy {
    DUE,
    CLOSED,
    RECEIVED;

    /** The name in JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant that a text names, or empty where it names none. */
    public static Optional<CountedBy> parse(String text) {
        return Arrays.stream(values()).filter(v -> v.text().equals(text)).findFirst();
    }
}
