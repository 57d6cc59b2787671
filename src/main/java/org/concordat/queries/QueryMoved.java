package org.concordat.queries;

import java.time.Instant;
import java.util.UUID;

/**
 * Something happened to a query; fired in the transaction that records it.
 *
 * @param kind {@code raised}, {@code escalated}, {@code proposed} or {@code decided}
 * @param side that did it: {@code provider}, {@code client} or {@code board}
 * @param stage at which the query stands from now on
 * @param outcome null unless it was proposed or decided
 */
public record QueryMoved(
        UUID partnershipId,
        UUID councilId,
        UUID queryId,
        String kind,
        String side,
        String stage,
        String outcome,
        Instant at) {}
