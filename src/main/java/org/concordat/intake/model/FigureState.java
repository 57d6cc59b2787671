package org.concordat.intake.model;

import java.time.Instant;
import java.util.Locale;

/** How far the sides are with a figure (rule F1). */
public enum FigureState {
    /** The other side has not said anything yet. */
    SUBMITTED,
    /** The other side has agreed it, by a word, by lapse, or by the settlement of a query. */
    AGREED,
    /** The other side has asked about it; nothing lapses meanwhile. */
    QUERIED;

    /**
     * The state at an instant of a figure that was recorded in this one: a submitted figure counts as agreed from the instant of its
     * lapse on, and one that was locked while it was queried as submitted from its query's outcome on.
     *
     * @param lapsesAt null for never
     * @param decidedAt when the query of a locked figure was decided; null for not yet
     */
    public FigureState at(Instant instant, Instant lapsesAt, Instant decidedAt) {
        return switch (this) {
            case SUBMITTED -> reached(instant, lapsesAt) ? AGREED : this;
            case QUERIED -> reached(instant, decidedAt) ? SUBMITTED : this;
            case AGREED -> this;
        };
    }

    private static boolean reached(Instant instant, Instant from) {
        return from != null && !instant.isBefore(from);
    }

    /** The state's name in JSON: {@code submitted}, {@code agreed}, {@code queried}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of that name. */
    public static FigureState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
