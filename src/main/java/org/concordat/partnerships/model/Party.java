package org.concordat.partnerships.model;

import java.util.Set;
import java.util.UUID;

/**
 * An organisation as a model of collaboration judges it.
 *
 * @param organisation which one
 * @param roles of its membership on the day in question; empty where it has none in effect
 */
public record Party(UUID organisation, Set<MemberRole> roles) {

    /** Keeps its own copy of the roles. */
    public Party {
        roles = Set.copyOf(roles);
    }

    boolean is(MemberRole role) {
        return roles.contains(role);
    }

    boolean is(Party other) {
        return organisation.equals(other.organisation);
    }
}
