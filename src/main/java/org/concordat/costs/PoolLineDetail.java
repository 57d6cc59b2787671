package org.concordat.costs;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of a pool with what was said about it and what it was before. */
@Schema(name = "PoolLineDetail", description = "A line of a cost pool, with its decisions and its earlier revisions.")
record PoolLineDetail(
        @Schema(description = "The line as it is now, or was known.")
        PoolLineView line,

        @Schema(
                description =
                        "Slugs of the members that have yet to decide about it, where it is a charge of the host (rule M8).",
                examples = "[\"corby\"]")
        List<String> awaiting,

        @Schema(description = "What members have said last about this revision of it, the earliest first.")
        List<Decision> decisions,

        @Schema(description = "What it was over time, the earliest first, the present revision last.")
        List<Revision> history) {

    /** What a member says about a charge of the host. */
    @Schema(name = "HostChargeDecision", description = "What a member says about a charge of the host (rule M8).")
    record Decision(
            @Schema(description = "Slug of the member.", examples = "kettering")
            String organisation,

            @Schema(description = "Whether it approves the charge.", examples = "true")
            boolean approved,

            @Schema(description = "Why; null where it gave no reason.", examples = "As agreed by the board in March")
            String reason,

            @Schema(description = "When.", examples = "2026-03-20T09:00:00Z")
            Instant at,

            @Schema(description = "Who: organisation and subject.", examples = "kettering:signatory-1")
            String by) {}

    /** What a line was. */
    @Schema(name = "PoolLineRevision", description = "A revision of a line of a cost pool (rule F2).")
    record Revision(
            @Schema(description = "Number of the revision.", examples = "1")
            int revision,

            @Schema(description = "The period that it was for.", examples = "2026-04")
            String period,

            @Schema(description = "What it came to, in pounds.", examples = "40000.00")
            String amount,

            @Schema(
                    description = "The currency of the amount.",
                    enumeration = {"GBP"},
                    examples = "GBP")
            String currency,

            @Schema(description = "Why it was restated; null for the first revision.", examples = "Pay award of July")
            String reason,

            @Schema(description = "When.", examples = "2026-03-01T09:00:00Z")
            Instant at,

            @Schema(description = "Who: organisation and subject.", examples = "northampton:manager-1")
            String by) {

        static Revision of(LineEntry entry) {
            return new Revision(
                    entry.revision(),
                    entry.line().period().toString(),
                    entry.line().amount().amount(),
                    entry.line().amount().currency(),
                    entry.reason(),
                    entry.recordedAt(),
                    entry.recordedBy());
        }
    }
}
