package org.concordat.signals;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A process change as it is answered. */
@Schema(
        name = "ProcessChange",
        description = "A month from which on control charts have limits of their own (rule S1).")
public record ProcessChangeView(
        @Schema(description = "Slug of the process change.", examples = "online-applications")
        String change,

        @Schema(description = "Slug of the measure whose charts it is about.", examples = "premises-in-time")
        String measure,

        @Schema(
                description = "Slug of the council whose charts it is about; null for those of every council.",
                examples = "kettering")
        String council,

        @Schema(description = "Its first month.", examples = "2026-04")
        String from,

        @Schema(
                description = "What was changed in the process.",
                examples = "Applications are taken in online since April")
        String reason,

        @Schema(description = "Whether the mark was taken back.", examples = "false")
        boolean withdrawn,

        @Schema(description = "Revision, from 1; the ETag.", examples = "1")
        int revision,

        @Schema(description = "When this revision was recorded.", examples = "2026-04-20T09:00:00Z")
        Instant recordedAt) {

    static ProcessChangeView of(ProcessChange change, String council) {
        return new ProcessChangeView(
                change.slug,
                change.measure,
                council,
                change.starts,
                change.reason,
                change.withdrawn,
                change.revision(),
                change.recorded.revision().recordedAt());
    }
}
