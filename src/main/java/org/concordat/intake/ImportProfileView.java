package org.concordat.intake;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import profile as it is answered. */
@Schema(description = "A saved import profile.")
record ImportProfileView(
        @Schema(description = "Slug of the profile.", examples = "boston-311")
        String slug,

        @Schema(
                description =
                        "Slug of the organisation that made it: everybody who sends may use it, only its own changes it.",
                examples = "northamptonshire-licensing")
        String organisation,

        @Schema(description = "How it reads a file.") NewImportProfile profile,

        @Schema(description = "Revision, from 1; the ETag.", examples = "1")
        int revision,

        @Schema(description = "When this revision was recorded.", examples = "2026-04-01T09:00:00Z")
        Instant recordedAt) {}
