package org.concordat.board;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.concordat.packs.model.Pack;

/**
 * Which version of a pack is asked for in an address.
 *
 * @param revision null for the last
 */
record AskedPaper(
        @QueryParam("revision") @Min(1) @Max(10_000) Integer revision,

        @QueryParam("audience") @DefaultValue(Pack.EXEMPT) @Pattern(regexp = "exempt|public")
        String audience) {

    /** As an address says it; the revision is that of what was found. */
    static String query(Pack pack) {
        return query(pack.revision(), pack.audience());
    }

    static String query(int revision, String audience) {
        return "?revision=" + revision + "&audience=" + audience;
    }
}
