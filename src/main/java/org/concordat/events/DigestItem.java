package org.concordat.events;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event that a digest names. */
public record DigestItem(
        @Schema(
                description = "Id of the event, as the change feed has it.",
                examples = "01928b5e-7c1a-7e54-9d3c-2f6a1b0c4d5e")
        UUID id,

        @Schema(description = "Slug of the partnership.", examples = "nlc")
        String partnership,

        @Schema(description = "What happened.", examples = "concordat.query.raised.v1")
        String type,

        @Schema(
                description = "What it tells of: an address below the partnership.",
                examples = "queries/01928b5e-7c1a-7e54-9d3c-2f6a1b0c4d5e")
        String subject,

        @Schema(description = "When it happened.", examples = "2026-04-10T01:00:00Z")
        Instant time) {}
