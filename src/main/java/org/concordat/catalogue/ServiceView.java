package org.concordat.catalogue;

import java.time.Instant;
import java.util.List;
import org.concordat.catalogue.model.TermsDefaults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service as it is answered. */
@Schema(description = "A service that the partnership provides.")
record ServiceView(
        @Schema(description = "Slug of the service.", examples = "premises-licensing")
        String service,

        @Schema(description = "Title.", examples = "Premises licences")
        String title,

        @Schema(description = "On what law it rests; null where nobody said.", examples = "LGA 1972 s101")
        String legalBasis,

        @Schema(description = "Which side sends its cases.", examples = "provider")
        String casesFrom,

        @Schema(description = "The names that attributes of its cases may have.", examples = "[\"premisesType\"]")
        List<String> attributes,

        @Schema(description = "Id in the Local Government Services List; null where it has none.", examples = "436")
        Integer lgslId,

        @Schema(
                description =
                        "How many months its cases are kept after they were closed or voided; null: until somebody says.",
                examples = "72")
        Integer retentionMonths,

        @Schema(
                description =
                        "What is settled for the service in whatever agreement, where that leaves it open (rule V3).")
        TermsDefaults defaults,

        @Schema(description = "Revision, from 1; the ETag.", examples = "1")
        int revision,

        @Schema(description = "When this revision was recorded.", examples = "2026-03-01T09:00:00Z")
        Instant recordedAt) {

    static ServiceView of(Service service) {
        return new ServiceView(
                service.slug,
                service.title,
                service.legalBasis,
                service.casesFrom,
                List.of(service.attributes),
                service.lgslId,
                service.retentionMonths,
                service.defaults,
                service.recorded.revision().number(),
                service.recorded.revision().recordedAt());
    }
}
