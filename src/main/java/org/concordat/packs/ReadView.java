package org.concordat.packs;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A read of a pack as it is answered. */
@Schema(
        name = "ReportRead",
        description = "One answer that held a pack in its whole version, and to whom it was given.")
public record ReadView(
        @Schema(description = "Id of the answer.", examples = "0199d3a0-5d7e-7c4a-9f21-3b6f0d2c8e24")
        UUID id,

        @Schema(description = "When it was read.", examples = "2026-06-21T09:30:00Z")
        Instant readAt,

        @Schema(description = "Slug of the organisation that was answered.", examples = "kettering")
        String organisation,

        @Schema(
                description = "Who of it: the organisation and the subject that its issuer gives.",
                maxLength = 300,
                examples = "kettering:officer-7")
        String readBy,

        @Schema(
                description = "In which capacity it acted.",
                enumeration = {"member", "provider", "board", "auditor", "former"},
                examples = "member")
        String capacity,

        @Schema(description = "The pack's period.", examples = "2026-05")
        String period,

        @Schema(description = "Which revision of the pack.", minimum = "1", examples = "1")
        int revision,

        @Schema(description = "Id of the operation that answered.", maxLength = 80, examples = "getReport")
        String operation,

        @Schema(
                description = "As what it was answered.",
                enumeration = {"json", "csv", "xlsx", "pdf", "html", "export"},
                examples = "json")
        String format) {

    static ReadView of(PackRead read, String organisation) {
        return new ReadView(
                read.id(),
                read.readAt(),
                organisation,
                read.readBy(),
                read.capacity(),
                read.period(),
                read.revision(),
                read.operation(),
                read.format());
    }
}
