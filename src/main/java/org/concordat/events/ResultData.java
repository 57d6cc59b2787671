package org.concordat.events;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event about a result says. */
record ResultData(
        @Schema(description = "Slug of the council.", examples = "kettering")
        String council,

        @Schema(description = "Ref of the agreement.", examples = "sla-ket")
        String agreement,

        @Schema(description = "Ref of the service level.", examples = "premises-in-time")
        String serviceLevel,

        @Schema(
                description =
                        "The month of cases, or the period of a figure; longer periods that hold it change as well.",
                examples = "2026-04")
        String period) {}
