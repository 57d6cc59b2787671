package org.concordat.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure as it is answered. */
@Schema(description = "A number for a measure, council, area and period.")
record FigureView(
        @Schema(description = "Id of the figure, the same over its revisions.")
        UUID id,

        @Schema(description = "Slug of the measure.", examples = "calls-answered")
        String measure,

        @Schema(description = "Slug of the council.", examples = "kettering")
        String council,

        @Schema(description = "Slug of the area; null for the council as a whole.", examples = "burton-latimer")
        String area,

        @Schema(description = "The period.", examples = "2026-04")
        String period,

        @Schema(description = "First day of the period.", examples = "2026-04-01")
        LocalDate from,

        @Schema(description = "Last day of the period.", examples = "2026-04-30")
        LocalDate to,

        @Schema(description = "What was counted; null for a value.", examples = "930")
        BigDecimal numerator,

        @Schema(description = "Out of how many; null for a value.", examples = "1000")
        BigDecimal denominator,

        @Schema(description = "The number itself; null for a numerator over a denominator.", examples = "12")
        BigDecimal value,

        @Schema(
                description = "Whether the other side has agreed it (rule F1).",
                enumeration = {"submitted", "agreed"},
                examples = "submitted")
        String state,

        @Schema(
                description = "The side that submitted it.",
                enumeration = {"provider", "client"},
                examples = "provider")
        String submittedBySide,

        @Schema(description = "Who submitted it.", examples = "consortium:officer-1")
        String submittedBy,

        @Schema(description = "Who agreed it; null while nobody has.", examples = "kettering:officer-7")
        String agreedBy,

        @Schema(description = "The import that brought its numbers.") @JsonProperty("import")
        UUID importId,

        @Schema(description = "Revision, from 1; the ETag.", examples = "1")
        int revision,

        @Schema(description = "When this revision was recorded.", examples = "2026-05-02T09:00:00Z")
        Instant recordedAt) {

    static FigureView of(FigureStore.Stored stored, String council) {
        FigureEntry entry = stored.entry();
        return new FigureView(
                entry.id(),
                entry.measure().value(),
                council,
                entry.area() == null ? null : entry.area().value(),
                entry.period().toString(),
                entry.period().first(),
                entry.period().last(),
                entry.numerator(),
                entry.denominator(),
                entry.value(),
                entry.agreed() ? "agreed" : "submitted",
                stored.submittedBySide().text(),
                stored.submittedBy(),
                stored.agreedBy(),
                stored.importId(),
                entry.revision(),
                entry.recordedAt());
    }
}
