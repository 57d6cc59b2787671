package org.concordat.events;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event about a benefit says. */
record BenefitData(
        @Schema(
                description = "Slug of the council that it is for alone; null where it is for all.",
                nullable = true,
                examples = "kettering")
        String council,

        @Schema(description = "Slug of the benefit.", examples = "shared-licensing-team")
        String benefit,

        @Schema(
                description = "What kind it is: cashable, non-cashable, social-value or resilience.",
                examples = "cashable")
        String kind,

        @Schema(description = "Its revision now.", examples = "1")
        int revision) {}
