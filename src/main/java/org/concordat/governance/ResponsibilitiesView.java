package org.concordat.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who answers for a service, as it is answered. */
@Schema(
        name = "Responsibilities",
        description = "Who answers for a service, activity by activity, when, and on what law.")
public record ResponsibilitiesView(
        @Schema(description = "Slug of the service.", examples = "premises-licensing")
        String service,

        @Schema(
                description = "The statutory function that the service discharges; null for none.",
                maxLength = 500,
                examples = "Licensing authority for premises and clubs")
        String statutoryFunction,

        @Schema(
                description = "The law by which the function is arranged so; null where none is named.",
                examples = "Licensing Act 2003 s3; Local Government Act 1972 s101")
        String legalBasis,

        @Schema(
                description =
                        "What each organisation is to each activity; only of the day that was asked for, if one was.")
        List<NewResponsibilities.PartText> parts,

        @Schema(description = "Revision, from 1; the ETag.", minimum = "1", examples = "1")
        int revision,

        @Schema(description = "When this revision was recorded.", examples = "2026-03-20T10:00:00Z")
        Instant recordedAt,

        @Schema(description = "Who recorded it.", examples = "northampton:manager-2")
        String recordedBy) {

    /** @param on the day whose parts are shown; null for all */
    static ResponsibilitiesView of(Responsibility kept, LocalDate on) {
        return new ResponsibilitiesView(
                kept.service,
                kept.content.statutoryFunction(),
                kept.content.legalBasis(),
                kept.content.parts().stream()
                        .filter(part -> on == null || part.value().holdsOn(on))
                        .toList(),
                kept.revision(),
                kept.recorded.revision().recordedAt(),
                kept.recorded.revision().recordedBy());
    }
}
