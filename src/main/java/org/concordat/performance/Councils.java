package org.concordat.performance;

import java.util.List;
import java.util.UUID;

/** Councils of a partnership whose rows are read at once. */
record Councils(UUID partnership, List<UUID> ids) {

    /** What their rows have; {@link Statements} sets its parameters where one of these is told. */
    static final String OF = "partnership_id = ? and organisation_id = any (?)";

    static Councils of(UUID partnership, UUID council) {
        return new Councils(partnership, List.of(council));
    }
}
