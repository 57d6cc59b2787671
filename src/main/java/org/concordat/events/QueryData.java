package org.concordat.events;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event about a query says. */
record QueryData(
        @Schema(description = "Slug of the council.", examples = "kettering")
        String council,

        @Schema(description = "Id of the query.", examples = "01928b5e-7c1a-7e54-9d3c-2f6a1b0c4d5e")
        UUID query,

        @Schema(description = "Who did it: provider, client or board.", examples = "client")
        String side,

        @Schema(
                description = "Where the query stands: officers, board, chief-executives or mediation.",
                examples = "officers")
        String stage,

        @Schema(
                description =
                        "upheld, not-upheld or withdrawn where an outcome was proposed or decided; null otherwise.",
                nullable = true,
                examples = "upheld")
        String outcome) {}
