package org.concordat.readlog;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which reads are asked for in a query. */
record AskedReads(
        @Parameter(
                description =
                        "Only of cases of this council; an auditor sees those of all, everybody else those of its own.")
        @QueryParam("council")
        Slug council,

        @Parameter(description = "Only what was read on this day or later, by the partnership's clocks.")
        @QueryParam("from")
        LocalDate from,

        @Parameter(description = "Only what was read on this day or earlier, by the partnership's clocks.")
        @QueryParam("to")
        LocalDate to,

        @Parameter(description = "Only what was read for this organisation, by its slug.") @QueryParam("organisation")
        Slug organisation,

        @Parameter(
                description =
                        "Only reads that name a case of exactly this ref, of whatever service: who was told of it?")
        @QueryParam("ref")
        @Size(max = 100)
        String ref) {

    /** Whatever the caller may see. */
    static final AskedReads ALL = new AskedReads(null, null, null, null, null);
}
