package org.concordat.export;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.concordat.tenancy.Capacity;

/**
 * Whose export it is; what its rows are the database knows from the capacity that the transaction acts in.
 *
 * @param organisationId of the same organisation, which is named even where no row refers to it: it may be there by appointment
 * @param councils whose volumes of drivers the caller sees, whatever driver it is
 * @param openDrivers of which drivers it sees those of all
 * @param ledgerKey null where nothing is signed
 */
record Scope(
        Format format,
        String partnership,
        String organisation,
        UUID organisationId,
        String capacity,
        Set<UUID> councils,
        Set<String> openDrivers,
        String ledgerKey,
        Instant madeAt) {

    /** Whether it is of a council that has left: it takes away what is its own. */
    boolean former() {
        return capacity.equals(Capacity.FORMER.text());
    }
}
