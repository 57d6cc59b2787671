package org.concordat.events;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event about a rectification plan says. */
record PlanData(
        @Schema(description = "Slug of the council.", examples = "kettering")
        String council,

        @Schema(
                description = "Id of the plan, which is that of its result.",
                examples = "2026-04.kettering.sla-ket.premises-in-time")
        String plan,

        @Schema(description = "Its state now: due, submitted, accepted, rejected or not-needed.", examples = "due")
        String state,

        @Schema(
                description = "Last day for submitting it; null where no calendar tells it.",
                nullable = true,
                examples = "2026-05-27")
        LocalDate dueOn) {}
