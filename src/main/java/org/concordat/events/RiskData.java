package org.concordat.events;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event about a risk says. */
record RiskData(
        @Schema(
                description = "Slug of the council that it is one to alone; null where it is one to all.",
                nullable = true,
                examples = "kettering")
        String council,

        @Schema(description = "Slug of the risk.", examples = "key-staff-leave")
        String risk,

        @Schema(description = "Likelihood times impact, from 1 to 25.", examples = "12")
        int score,

        @Schema(description = "Its revision now.", examples = "1")
        int revision) {}
