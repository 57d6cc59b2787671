package org.concordat.ledger;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which entries are asked for; with any of these, only entries that the caller may read in full. */
record AskedEntries(
        @Parameter(
                description =
                        "Only entries of this operation, by its `operationId`; `background` for what no request did.",
                example = "signVersion")
        @QueryParam("operation")
        @Pattern(regexp = AskedEntries.OPERATION)
        String operation,

        @Parameter(description = "Only what this organisation did, by its slug; `operator` for the operator.")
        @QueryParam("organisation")
        @Pattern(regexp = Slug.FORM)
        String organisation,

        @Parameter(description = "Only what was recorded at this instant or later.", example = "2026-04-01T00:00:00Z")
        @QueryParam("since")
        Instant since) {

    static final String OPERATION = "[A-Za-z][A-Za-z0-9_-]{0,79}";

    boolean isAny() {
        return operation != null || organisation != null || since != null;
    }
}
