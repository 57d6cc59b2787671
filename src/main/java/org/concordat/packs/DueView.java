package org.concordat.packs;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pack that is due, was, or will be. */
@Schema(name = "ReportDue", description = "A pack that is to be published by a day, or that was (rule P4).")
public record DueView(
        @Schema(description = "The period.", examples = "FY2026-27-Q1")
        String period,

        @Schema(description = "Last day of the period.", examples = "2026-06-30")
        LocalDate to,

        @Schema(
                description =
                        "By which day it is to be published, inclusive; null where the calendar does not reach that far.",
                examples = "2026-07-21")
        LocalDate dueOn,

        @Schema(
                description = "How it stands today.",
                enumeration = {"ahead", "due", "overdue", "published"},
                examples = "due")
        String state,

        @Schema(description = "Its last revision; null while there is none.", minimum = "1", examples = "1")
        Integer revision,

        @Schema(description = "When that was published; null while there is none.", examples = "2026-07-20T09:00:00Z")
        Instant publishedAt) {}
