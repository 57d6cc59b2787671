package org.concordat.statements;

import jakarta.persistence.Converter;
import java.util.List;
import org.concordat.costs.MemberThen;

/** Who was a member, and when, as it was told when a year was closed. */
record KeptMembers(List<MemberThen> members) {

    /** Stores them. */
    @Converter
    static class Stored extends StoredJson<KeptMembers> {
        Stored() {
            super(KeptMembers.class);
        }
    }
}
