package org.concordat.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.intake.model.Replacement;
import org.concordat.intake.model.RowFault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The receipt of a bulk load. */
@Schema(description = "The receipt of a bulk load: what became of its rows.")
record Receipt(
        @Schema(description = "Id of the import.", examples = "01928b5e-7c1a-7e54-9d3c-2f6a1b0c4d5e")
        @JsonProperty("import")
        UUID importId,

        @Schema(
                description = "What its rows are.",
                enumeration = {"cases", "figures"},
                examples = "cases")
        String kind,

        @Schema(
                description = "What it came as.",
                enumeration = {"json", "ndjson", "csv"},
                examples = "ndjson")
        String format,

        @Schema(
                description = "What was asked for where rows are wrong.",
                enumeration = {"all-or-nothing", "accept-valid"},
                examples = "accept-valid")
        String mode,

        @Schema(description = "Slug of the import profile; null for none.", examples = "uniform")
        String profile,

        @Schema(
                description = "Whether anything was taken; false when all-or-nothing met a wrong row.",
                examples = "true")
        boolean applied,

        @Schema(description = "How many data records were read.", examples = "10000")
        long rows,

        @Schema(description = "How many were new.", examples = "9990")
        long created,

        @Schema(description = "How many replaced an earlier state.", examples = "6")
        long updated,

        @Schema(description = "How many said what was known already.", examples = "1")
        long unchanged,

        @Schema(description = "How many were older than what is stored and ignored (rule C7).", examples = "1")
        long stale,

        @Schema(description = "How many were refused.", examples = "2")
        long rejected,

        @Schema(description = "The first faults, at most 100; the rest at /imports/{import}/errors.")
        List<RowError> errors,

        @Schema(description = "How many faults are kept in all, at most 10,000.", examples = "2")
        int errorCount,

        @Schema(description = "When it was recorded.", examples = "2026-04-10T01:00:00Z")
        Instant recordedAt) {

    /** How many faults a receipt shows. */
    static final int SHOWN = 100;

    /** A fault as it is answered. */
    @Schema(name = "RowError", description = "Why a row was refused (rule C5).")
    record RowError(
            @Schema(description = "The n-th data record, from 1; a header is not counted.", examples = "17")
            long row,

            @Schema(description = "How the row names itself; null where it cannot be read.", examples = "K-2026-0017")
            String ref,

            @Schema(description = "JSON pointer of the field; empty for the row as a whole.", examples = "/closed")
            String pointer,

            @Schema(description = "What is wrong.", examples = "closed before received")
            String detail) {

        static RowError of(RowFault fault) {
            return new RowError(fault.row(), fault.ref(), fault.pointer(), fault.detail());
        }
    }

    static Receipt of(Load load, Tally tally, boolean applied) {
        return new Receipt(
                load.importId(),
                load.kind().text(),
                load.format(),
                load.mode().text(),
                load.profile(),
                applied,
                tally.rows(),
                tally.of(Replacement.CREATED),
                tally.of(Replacement.UPDATED),
                tally.of(Replacement.UNCHANGED),
                tally.of(Replacement.STALE),
                tally.rejected(),
                tally.faults().stream().limit(SHOWN).map(RowError::of).toList(),
                tally.faults().size(),
                load.at());
    }
}
