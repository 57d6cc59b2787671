package org.concordat.costs;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which volumes of a driver are asked for in a query. */
record AskedValues(
        @Parameter(
                description =
                        "Only of this financial year; what is counted is answered only where a year is asked for.")
        @QueryParam("year")
        Period year,

        @Parameter(
                description = "Only what was expected (estimate), or only what it turned out to be (actual).",
                schema = @Schema(enumeration = {"estimate", "actual"}))
        @QueryParam("basis")
        @Pattern(regexp = "estimate|actual")
        String basis,

        @Parameter(description = "Only of this council.") @QueryParam("council")
        Slug council,

        @Parameter(description = Known.ASKED) @QueryParam("knownOn")
        Instant knownOn) {

    boolean fits(DriverValueView view) {
        return (basis == null || view.basis().equals(basis))
                && (council == null || view.council().equals(council.value()));
    }
}
