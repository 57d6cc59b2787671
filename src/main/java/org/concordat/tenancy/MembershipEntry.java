package org.concordat.tenancy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * An organisation's part in a partnership.
 *
 * @param roles out of {@code member}, {@code provider}, {@code host}, {@code board}
 * @param from first day
 * @param to last day, inclusive; null for none
 * @param accepted whether the organisation's signatory has accepted: until then the membership has no effect
 */
public record MembershipEntry(
        UUID organisationId, Set<String> roles, LocalDate from, LocalDate to, int votes, boolean accepted) {

    /** Whether the membership is in effect on a date. */
    public boolean inEffect(LocalDate on) {
        return accepted && !on.isBefore(from) && (to == null || !on.isAfter(to));
    }

    /** Whether its last day lies before a date. */
    boolean endedBefore(LocalDate on) {
        return to != null && to.isBefore(on);
    }

    /** Whether the organisation is one of the councils that the service is provided for. */
    public boolean isMember() {
        return roles.contains("member");
    }

    /** Whether it is, was, or will be such a council: its signatory has accepted. */
    public boolean isAcceptedMember() {
        return accepted && isMember();
    }

    /** Whether it provides the service for the others. */
    boolean provides() {
        return roles.contains("provider") || roles.contains("host");
    }

    /** Whether it is the board. */
    boolean isBoard() {
        return roles.contains("board");
    }
}
