package org.concordat.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.agreements.model.VersionEvent;
import org.concordat.partnerships.model.Side;

/**
 * Something happened to a version of an agreement; fired in the transaction that records it.
 *
 * @param agreement ref of the agreement
 * @param side that did it
 * @param concluded whether both sides have signed it now
 * @param lastDay of a terminated version; null otherwise
 */
public record VersionMoved(
        UUID partnershipId,
        UUID councilId,
        String agreement,
        int version,
        VersionEvent.Kind kind,
        Side side,
        boolean concluded,
        LocalDate lastDay,
        Instant at) {}
