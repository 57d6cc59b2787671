package org.concordat.benefits;

import java.util.UUID;

/** Whose rows those are that every party of a partnership sees: no organisation has this id. */
final class Everybody {

    static final UUID ID = new UUID(0, 0);

    private Everybody() {}

    /** The council whose a row is; null where it is the partnership's. */
    static UUID council(UUID organisation) {
        return organisation.equals(ID) ? null : organisation;
    }

    /** Whose row it is. */
    static UUID orCouncil(UUID council) {
        return council == null ? ID : council;
    }
}
