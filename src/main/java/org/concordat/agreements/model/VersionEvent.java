package org.concordat.agreements.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.concordat.partnerships.model.Side;

/**
 * Something that happened to a version; events are only ever added (rule V1).
 *
 * @param side which did it
 * @param organisation which did it
 * @param lastDay of a termination; null for all else
 */
public record VersionEvent(int version, Kind kind, Side side, UUID organisation, LocalDate lastDay, Instant at) {

    /** What happened. */
    public enum Kind {
        PROPOSED,
        COUNTERED,
        SIGNED,
        WITHDRAWN,
        TERMINATED;

        /** The kind's name in JSON and in the database. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
