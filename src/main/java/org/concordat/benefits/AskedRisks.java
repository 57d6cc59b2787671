package org.concordat.benefits;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which risks are asked for in a query. */
record AskedRisks(
        @Parameter(description = "Only those to this council alone.") @QueryParam("council")
        Slug council,

        @Parameter(description = "Only what threatens this service.") @QueryParam("service")
        Slug service,

        @Parameter(description = "Only those in this state.", schema = @Schema(enumeration = {"open", "closed"}))
        @QueryParam("state")
        @Pattern(regexp = "open|closed")
        String state,

        @Parameter(description = "true: only those whose review is overdue; false: only those whose review is not.")
        @QueryParam("overdue")
        Boolean overdue,

        @Parameter(description = "Only with at least this score, 1 to 25.") @QueryParam("minScore") @Min(1) @Max(25)
        Integer minScore,

        @Parameter(description = "The instant at which reviews are judged overdue; now by default.") @QueryParam("asOf")
        Instant asOf,

        @Parameter(description = Known.ASKED) @QueryParam("knownOn")
        Instant knownOn) {}
