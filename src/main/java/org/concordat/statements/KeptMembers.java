package org.concordat.statements;

import jakarta.persistence.Converter;
import java.util.List;
import org.concordat.costs.CountedThen;
import org.concordat.costs.MemberThen;

/**
 * Who was a member, and when, as it was told when a year was closed, and what was counted of them.
 *
 * @param counted of the drivers that the year's shares are made of
 */
record KeptMembers(List<MemberThen> members, List<CountedThen> counted) {

    /** What was closed before it was kept what was counted has nothing of it. */
    KeptMembers {
        counted = counted == null ? List.of() : List.copyOf(counted);
    }

    /** Stores them. */
    @Converter
    static class Stored extends StoredJson<KeptMembers> {
        Stored() {
            super(KeptMembers.class);
        }
    }
}
