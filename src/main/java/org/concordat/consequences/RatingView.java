package org.concordat.consequences;

import java.time.Instant;
import java.util.List;
import org.concordat.kernel.Revision;
import org.concordat.performance.ResultView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rating of a result as it is answered. */
@Schema(name = "Rating", description = "The rating of the Procurement Act 2023 of a result (rule B7).")
public record RatingView(
        @Schema(description = "Id of the result.", examples = "2026-05.kettering.sla-ket.premises-in-time")
        String result,

        @Schema(description = "Slug of the council.", examples = "kettering")
        String council,

        @Schema(description = "Name of the agreement.", examples = "sla-ket")
        String agreement,

        @Schema(description = "Ref of the service level.", examples = "premises-in-time")
        String serviceLevel,

        @Schema(description = "The period.", examples = "2026-05")
        String period,

        @Schema(description = "The result's band; null without data.", examples = "serious")
        String band,

        @Schema(
                description =
                        "The rating that the band stands for by the agreement; null without data, and where it stands for none.",
                examples = "Requires improvement")
        String mapped,

        @Schema(
                description = "The rating: the override's where there is one, else the mapped one; null for none.",
                examples = "Approaching target")
        String rating,

        @Schema(description = "What was put in the place of the mapped rating; null where nothing is.")
        Overridden override,

        @Schema(description = "Earlier overrides, the latest first; those that were taken back among them.")
        List<Overridden> earlier,

        @Schema(
                description = "closed with the period; else provisional.",
                enumeration = {"provisional", "closed"},
                examples = "closed")
        String status,

        @Schema(description = "How often it was overridden or taken back; the ETag.", examples = "1")
        int revision) {

    /**
     * A result's rating.
     *
     * @param revisions of its override, the latest first
     */
    static RatingView of(ResultView result, String mapped, List<RatingOverride> revisions) {
        List<Overridden> all = revisions.stream().map(Overridden::of).toList();
        boolean overridden = !all.isEmpty() && all.get(0).rating() != null;
        return new RatingView(
                result.id(),
                result.council(),
                result.agreement(),
                result.serviceLevel(),
                result.period(),
                result.band(),
                mapped,
                overridden ? all.get(0).rating() : mapped,
                overridden ? all.get(0) : null,
                overridden ? all.subList(1, all.size()) : all,
                result.status(),
                all.isEmpty() ? 0 : all.get(0).revision());
    }

    /** An override, or its end. */
    @Schema(
            name = "RatingOverride",
            description = "A rating in the place of the mapped one, or that it was taken back.")
    public record Overridden(
            @Schema(
                    description = "The rating; null where the one before was taken back.",
                    examples = "Approaching target")
            String rating,

            @Schema(
                    description = "The mapped rating at the time; null where there was none.",
                    examples = "Requires improvement")
            String insteadOf,

            @Schema(
                    description = "Why; null where the one before was taken back.",
                    examples =
                            "The register of the county was down for two days; without them the target was missed by one case.")
            String reason,

            @Schema(description = "Number of the revision.", examples = "1")
            int revision,

            @Schema(description = "When.", examples = "2026-06-15T10:00:00Z")
            Instant at,

            @Schema(description = "Who: organisation and subject.", examples = "kettering:officer-7")
            String by) {

        private static Overridden of(RatingOverride row) {
            Revision revision = row.recorded.revision();
            return new Overridden(
                    row.rating,
                    row.mapped,
                    row.reason,
                    revision.number(),
                    revision.recordedAt(),
                    revision.recordedBy());
        }
    }
}
