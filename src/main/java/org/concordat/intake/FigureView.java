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
                description =
                        "How far the sides are with it (rule F1): submitted, agreed by the other side or by lapse, or queried by it.",
                enumeration = {"submitted", "agreed", "queried"},
                examples = "submitted")
        String state,

        @Schema(
                description =
                        "From when on it counts as agreed, unless it is agreed or queried before; null for never, and for what"
                                + " somebody has agreed or queried.",
                examples = "2026-05-19T23:00:00Z")
        Instant lapsesAt,

        @Schema(
                description = "The side that submitted it.",
                enumeration = {"provider", "client"},
                examples = "provider")
        String submittedBySide,

        @Schema(description = "Who submitted it.", examples = "consortium:officer-1")
        String submittedBy,

        @Schema(
                description = "Who agreed it, or decided the query that it was agreed by; null while nobody has.",
                examples = "kettering:officer-7")
        String agreedBy,

        @Schema(
                description =
                        "Whether it is agreed because the days have passed that the agreement allows; nobody agreed it then.",
                examples = "false")
        boolean agreedByLapse,

        @Schema(description = "Id of the query that is open about it; null where none is.")
        UUID openQuery,

        @Schema(description = "Id of the latest query about it, open or decided; null where there was none.")
        UUID query,

        @Schema(description = "The import that brought its numbers; null where the outcome of a query corrected them.")
        @JsonProperty("import")
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
                entry.state().text(),
                stored.lapsesAt(),
                stored.submittedBySide().text(),
                stored.submittedBy(),
                stored.agreedBy(),
                entry.agreed() && stored.agreedBy() == null,
                entry.openQuery(),
                entry.query(),
                stored.importId(),
                entry.revision(),
                entry.recordedAt());
    }
}
