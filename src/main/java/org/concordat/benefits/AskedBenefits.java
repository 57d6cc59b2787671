package org.concordat.benefits;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which benefits are asked for in a query. */
record AskedBenefits(
        @Parameter(description = "Only those of this council alone.") @QueryParam("council")
        Slug council,

        @Parameter(
                description = "Only of this kind.",
                schema = @Schema(enumeration = {"cashable", "non-cashable", "social-value", "resilience"}))
        @QueryParam("kind")
        @Pattern(regexp = Words.KINDS)
        String kind,

        @Parameter(description = "Only what comes from exactly this service.") @QueryParam("service")
        Slug service,

        @Parameter(description = Known.ASKED) @QueryParam("knownOn")
        Instant knownOn) {}
