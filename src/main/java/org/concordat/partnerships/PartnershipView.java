package org.concordat.partnerships;

import org.concordat.tenancy.PartnershipEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A partnership as it is answered. */
@Schema(description = "A partnership.")
record PartnershipView(
        @Schema(description = "Slug.", examples = "nlc") String partnership,

        @Schema(description = "Title.", examples = "Northamptonshire Licensing Consortium")
        String title,

        @Schema(description = "Model of collaboration.", examples = "host-organisation")
        String model,

        @Schema(description = "Time zone of its periods and dates.", examples = "Europe/London")
        String timeZone,

        @Schema(description = "Whose law and holidays.", examples = "england-and-wales")
        String jurisdiction,

        @Schema(description = "Whether it is for trying out.", examples = "false")
        boolean sandbox,

        @Schema(description = "How the members decide together, as they settled it or as holds where they did not.")
        PartnershipRules rules) {

    static PartnershipView of(Partnership partnership) {
        return new PartnershipView(
                partnership.slug,
                partnership.title,
                partnership.model,
                partnership.timeZone,
                partnership.jurisdiction,
                partnership.sandbox,
                PartnershipRules.of(partnership.schemeApprovals));
    }

    static PartnershipView of(PartnershipEntry entry) {
        return new PartnershipView(
                entry.slug().value(),
                entry.title(),
                entry.model(),
                entry.timeZone().getId(),
                entry.jurisdiction(),
                entry.sandbox(),
                PartnershipRules.of(entry.schemeApprovals()));
    }
}
