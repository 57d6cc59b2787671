package org.concordat.intake;

import java.util.UUID;
import org.concordat.intake.model.CaseRow;
import org.concordat.tenancy.Ids;

/**
 * A case that was read, with the texts that are stored of it: reckoned where it is read, ahead of what is written.
 *
 * @param digest of its state
 * @param clock as JSON
 * @param attributes as JSON
 * @param id drawn for it, if it is a new one
 */
record ReadyCase(CaseRow row, String digest, String clock, String attributes, UUID id) {

    static ReadyCase of(CaseRow row) {
        return new ReadyCase(
                row,
                row.digest().value(),
                StoredJson.ofClock(row.clock()),
                StoredJson.ofAttributes(row.attributes()),
                Ids.next());
    }
}
