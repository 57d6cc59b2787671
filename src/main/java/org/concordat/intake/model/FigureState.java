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
     * lapse on.
     *
     * @param lapsesAt null for never
     */
    public FigureState at(Instant instant, Instant lapsesAt) {
        boolean lapsed = this == SUBMITTED && lapsesAt != null && !instant.isBefore(lapsesAt);
        return lapsed ? AGREED : this;
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
