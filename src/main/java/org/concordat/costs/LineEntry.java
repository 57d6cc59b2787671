package org.concordat.costs;

import java.time.Instant;
import java.util.UUID;
import org.concordat.costs.model.PoolLine;

/**
 * One revision of a line of a pool.
 *
 * @param id of the line, the same over its revisions
 * @param council whom alone it is charged to; null where the pool's key shares it
 * @param reason why it was restated; null for a first revision
 */
record LineEntry(
        UUID id, UUID council, PoolLine line, String reason, int revision, Instant recordedAt, String recordedBy) {

    /** What a decision about it is about: a restated line is decided anew. */
    HostDecisions.About about() {
        return new HostDecisions.About(id, revision);
    }
}
