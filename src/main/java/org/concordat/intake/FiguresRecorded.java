package org.concordat.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Figures of one council were recorded, agreed or queried; fired once per batch, in the transaction that records them. */
public record FiguresRecorded(UUID partnershipId, UUID councilId, Instant recordedAt, List<FigureEntry> figures) {}
