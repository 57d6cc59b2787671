package org.concordat.packs.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The queries about a council's figures and results (rule G4): how many there are, never what they say.
 *
 * @param open when the pack was made
 * @param disputes how many of the open ones have come beyond the officers
 * @param overdue how many of the open ones are past their day
 * @param raised in the period
 * @param upheld decided in the period
 * @param notUpheld decided in the period
 * @param withdrawn in the period
 * @param items the open ones, and those decided in the period; null in public
 */
public record PackQueries(
        String council,
        int open,
        int disputes,
        int overdue,
        int raised,
        int upheld,
        int notUpheld,
        int withdrawn,
        List<PackQuery> items,
        String address) {

    /**
     * One query.
     *
     * @param result that it is about; null for a figure
     */
    public record PackQuery(
            String query,
            String result,
            String state,
            String stage,
            Instant raisedAt,
            LocalDate due,
            boolean overdue,
            Instant decidedAt,
            String address) {}

    PackQueries inPublic() {
        return new PackQueries(council, open, disputes, overdue, raised, upheld, notUpheld, withdrawn, null, address);
    }
}
