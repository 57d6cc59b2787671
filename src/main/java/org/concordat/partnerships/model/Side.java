package org.concordat.partnerships.model;

import java.util.Locale;
import java.util.Optional;

/** A side of an agreement: who provides the service, or for whom it is provided. */
public enum Side {
    PROVIDER,
    CLIENT;

    /** The side that stands opposite. */
    public Side other() {
        return this == PROVIDER ? CLIENT : PROVIDER;
    }

    /** The side's name in JSON: {@code provider}, {@code client}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The side that a text names, or empty where it names none. */
    public static Optional<Side> parse(String text) {
        for (Side side : values()) {
            if (side.text().equals(text)) {
                return Optional.of(side);
            }
        }
        return Optional.empty();
    }
}
