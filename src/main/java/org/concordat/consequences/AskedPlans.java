package org.concordat.consequences;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which rectification plans are asked for in a query. */
record AskedPlans(
        @Parameter(description = "Only of this council.") @QueryParam("council")
        Slug council,

        @Parameter(
                description = "Only those in this state.",
                schema = @Schema(enumeration = {"due", "submitted", "accepted", "rejected", "not-needed"}))
        @QueryParam("state")
        @Pattern(regexp = "due|submitted|accepted|rejected|not-needed")
        String state,

        @Parameter(description = "true: only those that are overdue; false: only those that are not.")
        @QueryParam("overdue")
        Boolean overdue,

        @Parameter(description = "Only of exactly this period.") @QueryParam("period")
        Period period,

        @Parameter(description = "The instant at which they are judged overdue; now by default.") @QueryParam("asOf")
        Instant asOf,

        @Parameter(description = Asked.KNOWN_ON) @QueryParam("knownOn")
        Instant knownOn) {}
