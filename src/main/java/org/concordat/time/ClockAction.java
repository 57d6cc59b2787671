package org.concordat.time;

import java.time.Instant;

/** Something that happened to the clock of a case (rule T4); actions may come late and out of order. */
public record ClockAction(Instant at, Kind kind, String reason) {

    /** What happened. */
    public enum Kind {
        PAUSE,
        RESUME
    }
}
