package org.concordat.events;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event about figures says. */
record FigureData(
        @Schema(description = "Slug of the council.", examples = "kettering")
        String council,

        @Schema(description = "Slug of the measure.", examples = "calls-answered")
        String measure,

        @Schema(description = "The period.", examples = "2026-04")
        String period,

        @Schema(
                description = "Id of the figure; null where they are several, of several areas.",
                nullable = true,
                examples = "01928b5e-7c1a-7e54-9d3c-2f6a1b0c4d5e")
        UUID figure,

        @Schema(description = "How many figures they are.", examples = "1")
        int figures) {}
