package org.concordat.events;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that the running transaction will have.
 *
 * @param organisation whom it concerns; {@link #EVERYBODY} for every part of the partnership
 * @param subject path of what it tells of, below the partnership
 * @param aboutCases whether only those may know of it who see cases
 * @param at when it happened, which what it tells of bears as well
 */
record NewEvent(
        UUID partnership,
        UUID organisation,
        EventType type,
        String subject,
        boolean aboutCases,
        Record data,
        Instant at) {

    /** Stands for every part of the partnership. */
    static final UUID EVERYBODY = new UUID(0, 0);

    static NewEvent of(UUID partnership, UUID organisation, EventType type, String subject, Record data, Instant at) {
        return new NewEvent(partnership, organisation, type, subject, false, data, at);
    }

    NewEvent aboutCases(boolean is) {
        return new NewEvent(partnership, organisation, type, subject, is, data, at);
    }
}
