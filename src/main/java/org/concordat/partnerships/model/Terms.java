package org.concordat.partnerships.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an organisation is to a partnership, and when.
 *
 * @param from first day
 * @param to last day, inclusive; null for none
 * @param votes on the board
 */
public record Terms(Set<MemberRole> roles, LocalDate from, LocalDate to, int votes) {

    /** Keeps its own copy of the roles. */
    public Terms {
        roles = Set.copyOf(roles);
    }

    /** Days one after the other. */
    public record Days(LocalDate first, LocalDate last) {}

    /** Whether the other terms are these but for the last day, which needs nobody's acceptance. */
    public boolean differOnlyInTheLastDay(Terms other) {
        return roles.equals(other.roles) && from.equals(other.from) && votes == other.votes;
    }

    /** The roles that these and other terms both hold on some day. */
    public Set<MemberRole> sharedWith(Terms other) {
        boolean apart = to != null && other.from.isAfter(to) || other.to != null && from.isAfter(other.to);
        return apart ? Set.of() : roles.stream().filter(other.roles::contains).collect(Collectors.toSet());
    }

    /** Whether the stay of a council was over before other terms begin. */
    public boolean isLeftBefore(Terms other) {
        return isCouncils() && to != null && to.isBefore(other.from);
    }

    /** The days up to today on which an organisation is a council by these terms, and would not have been by others that begin later. */
    public Optional<Days> lost(Terms next, LocalDate today) {
        boolean kept = !isCouncils() || next.isCouncils() && !next.from.isAfter(from);
        if (kept || from.isAfter(today)) {
            return Optional.empty();
        }
        LocalDate last = earlier(today, to);
        return Optional.of(new Days(from, next.isCouncils() ? earlier(last, next.from.minusDays(1)) : last));
    }

    /** Whether they make the organisation one of the councils that the service is provided for. */
    public boolean isCouncils() {
        return roles.contains(MemberRole.MEMBER);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return other != null && other.isBefore(one) ? other : one;
    }
}
