package org.concordat.time;

import java.time.Instant;
import java.util.Locale;

/**
 * Something that happened to the clock of a case (rule T4); actions may come late and out of order.
 *
 * @param amount of an extension: the new limit as a whole, in the limit's unit; null for any other
 */
public record ClockAction(Instant at, Kind kind, String reason, Integer amount) {

    /** What happened; of several at one instant the first in this order comes first. */
    public enum Kind {
        /** Time runs afresh. */
        RESTART,
        /** A new limit was agreed. */
        EXTEND,
        PAUSE,
        RESUME;

        private final String text = name().toLowerCase(Locale.ROOT);

        /** The kind's name in JSON: {@code pause}. */
        public String text() {
            return text;
        }
    }

    /** @throws IllegalArgumentException when an extension has no amount, or anything else has one */
    public ClockAction {
        if ((kind == Kind.EXTEND) != (amount != null)) {
            throw new IllegalArgumentException("an extension, and nothing else, has an amount");
        }
    }

    /** An action without an amount. */
    public ClockAction(Instant at, Kind kind, String reason) {
        this(at, kind, reason, null);
    }
}
