package org.concordat.consequences.model;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Where a rectification plan stands (rule B5). */
public enum PlanState {
    /** Nobody has submitted it yet. */
    DUE,
    /** It waits for the client side's decision. */
    SUBMITTED,
    /** The client side agrees to it. */
    ACCEPTED,
    /** The client side does not agree to it: it is submitted again. */
    REJECTED,
    /** The result was restated to a band that needs none. */
    NOT_NEEDED;

    /** The state's name in JSON and in the database. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state that a text names, or empty where it names none. */
    public static Optional<PlanState> parse(String text) {
        for (PlanState state : values()) {
            if (state.text().equals(text)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    /** Whether its content may be written: until it is accepted. */
    public boolean isOpen() {
        return this != ACCEPTED && this != NOT_NEEDED;
    }

    /** Whether it is the provider's turn. */
    public boolean awaitsProvider() {
        return this == DUE || this == REJECTED;
    }

    /** Whether it is late on a day: the provider's turn, and the due day is past. */
    public boolean isOverdue(LocalDate due, LocalDate today) {
        return awaitsProvider() && today.isAfter(due);
    }
}
