package org.concordat.partnerships.model;

import java.time.LocalDate;
import java.util.Objects;
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

    /** Whether the other terms are these, or end earlier, which needs nobody's acceptance; more days would bind it for longer. */
    public boolean include(Terms other) {
        return roles.equals(other.roles) && from.equals(other.from) && votes == other.votes && !endsBefore(other);
    }

    /** Whether its last day lies before that of other terms. */
    boolean endsBefore(Terms other) {
        return to != null && (other.to == null || other.to.isAfter(to));
    }

    /** The part of these up to a last day; empty where that lies before the first. */
    Optional<Terms> until(LocalDate last) {
        if (last == null || to != null && !last.isBefore(to)) {
            return Optional.of(this);
        }
        return last.isBefore(from) ? Optional.empty() : Optional.of(new Terms(roles, from, last, votes));
    }

    /** Whether these follow others without a day between them. */
    boolean follow(Terms before) {
        return before.to != null && before.to.plusDays(1).equals(from);
    }

    /** Whether the others have the same first and last day. */
    public boolean sameDays(Terms other) {
        return from.equals(other.from) && Objects.equals(to, other.to);
    }

    boolean holdOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** The roles that these and other terms both hold on some day. */
    public Set<MemberRole> sharedWith(Terms other) {
        boolean apart = to != null && other.from.isAfter(to) || other.to != null && from.isAfter(other.to);
        return apart ? Set.of() : roles.stream().filter(other.roles::contains).collect(Collectors.toSet());
    }
}
