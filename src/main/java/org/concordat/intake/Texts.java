package org.concordat.intake;

import java.util.Collection;
import java.util.function.Function;

/** Columns of many rows, as statements take them. */
public final class Texts {

    private Texts() {}

    /** A part of each as text; null stays null. */
    public static <T> String[] of(Collection<T> rows, Function<T, Object> part) {
        return rows.stream()
                .map(part)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
