package org.concordat.signals;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.concordat.tenancy.Roles;
import org.concordat.web.InOneTransaction;
import org.concordat.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The process changes that are marked for control charts. */
@Path("/v1/partnerships/{partnership}/process-changes")
@InOneTransaction
@Tag(name = "Signals")
class ProcessChangeResource {

    private static final String PARTNERSHIP = "Slug of the partnership.";
    private static final String CHANGE = "Slug of the process change.";
    private static final String KNOWN_ON =
            "As it was recorded at this instant, not later than now; now by default (rule F3).";

    private final ProcessChangeService changes;

    ProcessChangeResource(ProcessChangeService changes) {
        this.changes = changes;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{change}")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "putProcessChange",
            summary = "Mark a process change",
            description =
                    "By who keeps the catalogue: the manager of the provider, of the host, or of a joint board. From its month on the"
                            + " control charts of the measure begin anew, with limits of their own (rule S1), so that an old signal is no"
                            + " longer told. Therefore every chart that has it shows it, with its reason; each revision is kept.")
    @APIResponse(
            responseCode = "200",
            description = "The process change as it is now.",
            content = @Content(schema = @Schema(implementation = ProcessChangeView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new process change.",
            content = @Content(schema = @Schema(implementation = ProcessChangeView.class)))
    public RestResponse<ProcessChangeView> putProcessChange(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = CHANGE) @PathParam("change") Slug change,
            @Parameter(description = "ETag of the revision that is replaced; left out for a new one.")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = "Only try: answer as it would be, change nothing.")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @NotNull @Valid NewProcessChange body) {
        return changes.put(partnership, change, body, ifMatch, dryRun).answer();
    }

    @GET
    @Path("/{change}")
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
            operationId = "getProcessChange",
            summary = "Fetch a process change",
            description =
                    "Of which measure, from which month on and why. One that is about a single council is read by that council, by who"
                            + " keeps the catalogue, by the board and by an auditor.")
    @APIResponse(
            responseCode = "200",
            description = "The process change as it is now, or was known.",
            content = @Content(schema = @Schema(implementation = ProcessChangeView.class)))
    public RestResponse<ProcessChangeView> getProcessChange(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = CHANGE) @PathParam("change") Slug change,
            @Parameter(description = KNOWN_ON) @QueryParam("knownOn") Instant knownOn) {
        return changes.get(partnership, change, knownOn).answer();
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
            operationId = "listProcessChanges",
            summary = "List the process changes of a partnership",
            description =
                    "By slug, those that were taken back among them: of all councils, and of single ones as far as the caller sees them.")
    @APIResponse(responseCode = "200", description = "A page of process changes.")
    public Page<ProcessChangeView> listProcessChanges(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = KNOWN_ON) @QueryParam("knownOn") Instant knownOn,
            @Parameter(description = "How many items a page has, 1 to 200.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @QueryParam("cursor") String cursor) {
        return changes.list(partnership, knownOn, limit, cursor);
    }
}
