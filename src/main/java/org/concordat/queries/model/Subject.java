package org.concordat.queries.model;

import java.util.UUID;

/**
 * What a query is about: a figure or a result.
 *
 * @param figure id of the figure; null for a result
 * @param result id of the result, such as {@code 2026-04.kettering.sla-ket.premises-in-time}; null for a figure
 */
public record Subject(UUID figure, String result) {

    /** @throws IllegalArgumentException unless it is one of the two */
    public Subject {
        if ((figure == null) == (result == null)) {
            throw new IllegalArgumentException("a query is about a figure or about a result");
        }
    }

    /** Whether it is a figure. */
    public boolean isFigure() {
        return figure != null;
    }
}
