package org.concordat.agreements;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agreement as it is answered. */
@Schema(description = "An agreement with the state of each of its versions.")
public record AgreementView(
        @Schema(description = "Its name.", examples = "sla-ket")
        String ref,

        @Schema(description = "Slug of its council.", examples = "kettering")
        String council,

        @Schema(description = "Title.", examples = "Licensing services for Kettering")
        String title,

        @Schema(description = "Its versions by number.") List<Line> versions) {

    /** A version in a line. */
    @Schema(name = "VersionLine", description = "A version in a line.")
    public record Line(
            @Schema(description = "Number of the version.", minimum = "1", examples = "1")
            int number,

            @Schema(
                    description =
                            "draft, proposed, countered, withdrawn, signed, active, superseded, terminated or expired.",
                    examples = "active")
            String state,

            @Schema(description = "First day, inclusive; null where a draft does not say.", examples = "2026-04-01")
            LocalDate commences,

            @Schema(description = "Last day, inclusive; null for none.", examples = "2029-03-31")
            LocalDate expires) {}
}
