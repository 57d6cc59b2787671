package org.concordat.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.concordat.agreements.model.EffectiveLevel;
import org.concordat.agreements.model.Source;
import org.concordat.agreements.model.VersionText.BandText;
import org.concordat.catalogue.model.LimitText;
import org.concordat.web.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What applies for an area on a date. */
@Schema(
        description =
                "What applies on a date, for an area or the council as a whole, each attribute with where it came from (rule V3).")
public record EffectiveTermsView(
        @Schema(description = "Name of the agreement.", examples = "sla-ket")
        String agreement,

        @Schema(description = "Slug of the council.", examples = "kettering")
        String council,

        @Schema(description = "Slug of the area; null for the council as a whole.", examples = "burton-latimer")
        String area,

        @Schema(description = "The date.", examples = "2026-11-01")
        LocalDate on,

        @Schema(description = "Number of the version in force; null where none is.", examples = "1")
        Integer version,

        @Schema(
                description = "Digest of that version; null where none is in force.",
                examples = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        String digest,

        @Schema(description = "The service levels that apply.")
        List<Level> serviceLevels,

        @Schema(description = "Cursor of the service levels that follow; null where these are all.")
        String next) {

    /** The same with some of the service levels only. */
    EffectiveTermsView paged(Page<Level> page) {
        return new EffectiveTermsView(agreement, council, area, on, version, digest, page.items(), page.next());
    }

    /** A service level. */
    @Schema(name = "EffectiveServiceLevel", description = "A service level as it applies.")
    public record Level(
            @Schema(description = "Its ref.", examples = "premises-in-time")
            String ref,

            @Schema(description = "Slug of the service.", examples = "premises-licensing")
            String service,

            @Schema(description = "Slug of the measure.", examples = "premises-in-time")
            String measure,

            @Schema(description = "level or quality.", examples = "level")
            String dimension,

            @Schema(description = "month, quarter or year.", examples = "month")
            String period,

            @Schema(description = "Weight for composite scores.", examples = "2")
            int weight,

            @Schema(description = "The limit; null where the measure is not computed from cases.")
            LimitText limit,

            @Schema(description = "The ladder.") List<BandText> bands,

            @Schema(
                    description =
                            "By attribute (limit.amount, bands, weight, scope ...): what gave it, be it the base of the version, a"
                                    + " variation, or what is settled for the service (default).")
            Map<String, Source> sources) {

        static Level of(EffectiveLevel level) {
            return new Level(
                    level.ref(),
                    level.service(),
                    level.measure(),
                    level.dimension(),
                    level.period(),
                    level.weight(),
                    level.limit(),
                    level.bands(),
                    level.sources());
        }
    }
}
