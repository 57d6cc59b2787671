package org.concordat.opendata;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Lengthy;
import org.concordat.tenancy.Roles;
import org.concordat.web.InOneTransaction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The board's decision to open its data, or to withdraw them. */
@Path("/v1/partnerships/{partnership}/open-data")
@InOneTransaction
@Tag(name = "Open data")
class OpeningResource {

    private final OpeningService openings;

    OpeningResource(OpeningService openings) {
        this.openings = openings;
    }

    @PUT
    @Lengthy
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.BOARD_SECRETARY)
    @Operation(
            operationId = "putOpenDataDecision",
            summary = "Open the data, or withdraw them",
            description =
                    "By the board's secretary: from this moment on everybody is served the public versions of all packs that were published and will"
                            + " be, or nobody is. Single packs can be held back. Files that were made keep their bytes and their licence; they are"
                            + " served again once the data are opened anew (rule P5).")
    @APIResponse(
            responseCode = "200",
            description = "The decision that holds now.",
            content = @Content(schema = @Schema(implementation = OpeningView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The first decision.",
            content = @Content(schema = @Schema(implementation = OpeningView.class)))
    public RestResponse<OpeningView> putOpenDataDecision(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "ETag of the revision that is replaced; left out for the first one.")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = "Only try: answer as it would be, change nothing.")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @NotNull @Valid OpeningText body) {
        return openings.put(partnership, body, ifMatch, dryRun).answer();
    }

    @GET
    @RolesAllowed({
        Roles.READER,
        Roles.OFFICER,
        Roles.SIGNATORY,
        Roles.MANAGER,
        Roles.BOARD_MEMBER,
        Roles.BOARD_SECRETARY,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "getOpenDataDecision",
            summary = "Fetch whether the data are open",
            description =
                    "What the board has decided about opening its data: under which licence, what is held back, who decided it, when and why; not there"
                            + " (404) while nothing was decided.")
    @APIResponse(
            responseCode = "200",
            description = "The decision that holds now, or was known.",
            content = @Content(schema = @Schema(implementation = OpeningView.class)))
    public RestResponse<OpeningView> getOpenDataDecision(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(
                            description =
                                    "As it was recorded at this instant, not later than now; now by default (rule F3).")
                    @QueryParam("knownOn")
                    Instant knownOn) {
        return openings.get(partnership, knownOn).answer();
    }
}
