package org.concordat.tenancy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * What an organisation is to a partnership for some days, by terms that its signatory accepted, or is asked to accept; as it was told at one
 * time.
 *
 * @param roles out of {@code member}, {@code provider}, {@code host}, {@code board}
 * @param from first day
 * @param to last day, inclusive; null for none
 * @param told when it was told that this is its last day
 * @param recordedAt when it was told so
 * @param supersededAt when it was told otherwise; null where it is so still
 */
public record MembershipStay(
        Set<String> roles,
        LocalDate from,
        LocalDate to,
        int votes,
        Instant told,
        Instant recordedAt,
        Instant supersededAt) {

    /** Whether a day lies within it. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !endedBefore(day);
    }

    /** Whether its last day lies before a day. */
    boolean endedBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    /** Whether one of some days lies within it, both ends inclusive. */
    boolean overlaps(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !endedBefore(first);
    }

    /** Whether the organisation is one of the councils that the service is provided for. */
    public boolean isMember() {
        return roles.contains("member");
    }

    /** Whether it provides the service for the others. */
    boolean provides() {
        return roles.contains("provider") || roles.contains("host");
    }

    /** Whether it is the board. */
    boolean isBoard() {
        return roles.contains("board");
    }

    boolean knownOn(Instant at) {
        return !recordedAt.isAfter(at) && (supersededAt == null || supersededAt.isAfter(at));
    }

    /** Whether its first day came, by a day, while it was told so. */
    boolean beganBy(LocalDate day, ZoneId zone) {
        return !from.isAfter(day) && (supersededAt == null || !from.isAfter(LocalDate.ofInstant(supersededAt, zone)));
    }
}
