package org.concordat.partnerships;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.model.Placement;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An area as it is answered. */
@Schema(description = "A part of a council's territory.")
record AreaView(
        @Schema(description = "Slug of the area, its council's own choice.", examples = "burton-latimer")
        String area,

        @Schema(description = "Name as people use it.", examples = "Burton Latimer")
        String name,

        @Schema(description = "GSS code; null where there is none.", examples = "E05008889")
        String gssCode,

        @Schema(description = "Slug of the area above by the last placement; null directly below the council.")
        String parent,

        @Schema(description = "First day of that placement; null for since ever.", examples = "2026-10-01")
        LocalDate parentFrom,

        @Schema(description = "Where the area stood before, in order.")
        List<Former> formerParents,

        @Schema(description = "Revision, from 1; the ETag.", examples = "2")
        int revision,

        @Schema(description = "When this revision was recorded.", examples = "2026-04-01T09:00:00Z")
        Instant recordedAt,

        @Schema(description = "What is doubtful but was accepted: a GSS code that has ended, and its successor.")
        List<Fault> warnings) {

    /** A placement that has given way to the next one. */
    @Schema(name = "FormerParent", description = "Where an area stood before it moved.")
    record Former(
            @Schema(description = "Slug of the area above; null directly below the council.")
            String parent,

            @Schema(description = "First day; null for since ever.")
            LocalDate from,

            @Schema(description = "Last day.", examples = "2026-09-30")
            LocalDate to) {}

    static AreaView of(Area area, LocalAuthorities authorities) {
        List<Placement> placements = area.placements();
        Placement last = placements.get(placements.size() - 1);
        List<Former> formers = IntStream.range(0, placements.size() - 1)
                .mapToObj(i -> new Former(
                        text(placements.get(i).parent()),
                        placements.get(i).from(),
                        placements.get(i + 1).from().minusDays(1)))
                .toList();
        return new AreaView(
                area.slug,
                area.name,
                area.gssCode,
                text(last.parent()),
                last.from(),
                formers,
                area.recorded.revision().number(),
                area.recorded.revision().recordedAt(),
                authorities.doubt("/gssCode", area.gssCode).stream().toList());
    }

    private static String text(Slug slug) {
        return slug == null ? null : slug.value();
    }
}
