package org.concordat.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A period as it is answered. */
@Schema(name = "PeriodState", description = "Whether a period of the partnership is closed (rule F1).")
public record PeriodView(
        @Schema(description = "The period.", examples = "2026-04")
        String period,

        @Schema(description = "First day.", examples = "2026-04-01")
        LocalDate from,

        @Schema(description = "Last day.", examples = "2026-04-30")
        LocalDate to,

        @Schema(
                description = "closed when all of its months are; else open.",
                enumeration = {"open", "closed"},
                examples = "closed")
        String state,

        @Schema(
                description = "When the last of its months was closed; null while open.",
                examples = "2026-06-12T09:00:00Z")
        Instant closedAt,

        @Schema(description = "Who closed the last of its months; null while open.", examples = "nlc-board:secretary")
        String closedBy,

        @Schema(
                description =
                        "Why it was closed although figures were not agreed; null where all were, and while open.",
                examples = "Board of 10 June: the March figure of Corby stands until it is restated.")
        String decision,

        @Schema(description = "Those of its months that are closed.", examples = "[\"2026-04\"]")
        List<String> closedMonths,

        @Schema(
                description =
                        "How many figures of the period, among those that the caller sees, are neither agreed nor locked.",
                examples = "0")
        long openFigures) {}
