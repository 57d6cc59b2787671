package org.concordat.tenancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.kernel.Period;

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

    private static final LocalDate EARLIEST = LocalDate.of(1900, 4, 1);

    /** Whether the membership is in effect on a date. */
    public boolean inEffect(LocalDate on) {
        return accepted && !on.isBefore(from) && (to == null || !on.isAfter(to));
    }

    /** Whether its last day lies before a date. */
    boolean endedBefore(LocalDate on) {
        return to != null && to.isBefore(on);
    }

    /** Whether it was such a council as the service is provided for, and its last day lies before a date. */
    boolean isFormer(LocalDate on) {
        return isAcceptedMember() && endedBefore(on);
    }

    /** The financial years of which a day lies within a membership that has a last day; none before those that have a name. */
    List<Period> years() {
        Period first = Period.containing(from.isBefore(EARLIEST) ? EARLIEST : from, Period.Length.YEAR);
        return Stream.iterate(first, year -> !year.first().isAfter(to), Period::next)
                .toList();
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
