package org.concordat.costs;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A driver as it is answered. */
@Schema(name = "Driver", description = "Something by whose volumes costs are shared (rule M2).")
record DriverView(
        @Schema(description = "Slug of the driver.", examples = "population")
        String driver,

        @Schema(description = "Title.", examples = "Resident population")
        String title,

        @Schema(description = "Unit of its volumes.", examples = "residents")
        String unit,

        @Schema(
                description = "Where its volumes come from; null where nobody said.",
                examples = "ONS mid-year estimates")
        String source,

        @Schema(
                description = "Where its actual volumes come from.",
                enumeration = {"loaded", "cases", "measure"},
                examples = "loaded")
        String kind,

        @Schema(
                description = "Slugs of the services whose cases are counted; none of any other kind.",
                examples = "[\"premises-licensing\"]")
        List<String> services,

        @Schema(
                description = "Slug of the measure whose figures it is; null of any other kind.",
                examples = "calls-answered")
        String measure,

        @Schema(description = "Revision, from 1; the ETag.", examples = "1")
        int revision,

        @Schema(description = "When this revision was recorded.", examples = "2026-03-01T09:00:00Z")
        Instant recordedAt) {

    static DriverView of(Driver driver) {
        return new DriverView(
                driver.slug,
                driver.title,
                driver.unit,
                driver.source,
                driver.kind,
                List.of(driver.services),
                driver.measure,
                driver.recorded.revision().number(),
                driver.recorded.revision().recordedAt());
    }
}
