package org.concordat.events;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event about closed periods says. */
record PeriodData(
        @Schema(
                description = "What is closed from now on: months, and the quarters and years that they complete.",
                examples = "[\"2026-04\"]")
        List<String> periods,

        @Schema(description = "The closing instant.", examples = "2026-05-12T09:00:00Z")
        Instant closedAt) {}
