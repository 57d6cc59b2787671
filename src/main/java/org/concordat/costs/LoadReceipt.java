package org.concordat.costs;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the rows of a load of lines or volumes. */
@Schema(name = "LoadReceipt", description = "What became of the rows of a load of lines or volumes (rule C5).")
record LoadReceipt(
        @Schema(
                description = "What it came as.",
                enumeration = {"json", "csv"},
                examples = "json")
        String format,

        @Schema(
                description = "What was asked for where rows are wrong.",
                enumeration = {"all-or-nothing", "accept-valid"},
                examples = "accept-valid")
        String mode,

        @Schema(
                description = "Whether anything was taken; false when all-or-nothing met a wrong row.",
                examples = "true")
        boolean applied,

        @Schema(description = "How many data records were read.", examples = "240")
        long rows,

        @Schema(description = "How many were new.", examples = "238")
        long created,

        @Schema(description = "How many restated an earlier one.", examples = "1")
        long updated,

        @Schema(description = "How many said what is there already.", examples = "0")
        long unchanged,

        @Schema(description = "How many were refused.", examples = "1")
        long rejected,

        @Schema(description = "What was wrong, the first 100 faults.")
        List<RowError> errors,

        @Schema(description = "How many faults there were.", examples = "1")
        int errorCount,

        @Schema(description = "When it was recorded.", examples = "2026-03-20T09:00:00Z")
        Instant recordedAt) {

    /** What was wrong with a row. */
    @Schema(name = "LoadRowError", description = "What was wrong with a row of a load.")
    record RowError(
            @Schema(description = "The n-th data record, from 1; a header is not counted.", examples = "17")
            long row,

            @Schema(
                    description = "How the row names itself; null where it cannot be read.",
                    examples = "licensing-pay-2026-04")
            String ref,

            @Schema(description = "JSON pointer of the field; empty for the row as a whole.", examples = "/costType")
            String pointer,

            @Schema(
                    description = "What is wrong, and how to mend it.",
                    examples = "names a service that the pool does not pay for")
            String detail) {}
}
