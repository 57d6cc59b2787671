package org.concordat.intake;

import java.time.Instant;
import java.util.UUID;
import org.concordat.intake.model.RowKind;

/**
 * A bulk load came to its end; fired in the transaction that records it, after what it recorded was told.
 *
 * @param organisationId that sent it
 * @param applied whether anything was taken: where not, what was told of its rows has been undone
 */
public record ImportRecorded(
        UUID partnershipId,
        UUID organisationId,
        UUID importId,
        RowKind kind,
        boolean applied,
        long rows,
        long created,
        long updated,
        long unchanged,
        long stale,
        long rejected,
        Instant at) {}
