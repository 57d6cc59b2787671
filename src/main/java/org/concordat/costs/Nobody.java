package org.concordat.costs;

import java.util.UUID;

/** Whose rows those are that every member of a partnership sees: no organisation has this id. */
final class Nobody {

    static final UUID ID = new UUID(0, 0);

    private Nobody() {}

    /** The council whose a row is; null where it is nobody's. */
    static UUID council(UUID organisation) {
        return organisation.equals(ID) ? null : organisation;
    }

    /** Whose row it is. */
    static UUID orCouncil(UUID council) {
        return council == null ? ID : council;
    }
}
