package org.concordat.costs;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cost pool as it is answered. */
@Schema(name = "CostPool", description = "A pool of costs that are shared together (rule M2).")
record CostPoolView(
        @Schema(description = "Slug of the pool.", examples = "licensing")
        String pool,

        @Schema(description = "Title.", examples = "Licensing service")
        String title,

        @Schema(description = "What it pays for, in words.", examples = "The licensing team, its office and its system")
        String purpose,

        @Schema(
                description = "Slugs of the services that it pays for; none where it pays for whatever there is.",
                examples = "[\"premises-licensing\"]")
        List<String> services,

        @Schema(description = "Revision, from 1; the ETag.", examples = "1")
        int revision,

        @Schema(description = "When this revision was recorded.", examples = "2026-03-01T09:00:00Z")
        Instant recordedAt) {

    static CostPoolView of(CostPool pool) {
        return new CostPoolView(
                pool.slug,
                pool.title,
                pool.purpose,
                List.of(pool.services),
                pool.recorded.revision().number(),
                pool.recorded.revision().recordedAt());
    }
}
