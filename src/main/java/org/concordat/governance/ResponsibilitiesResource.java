package org.concordat.governance;

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
import java.time.LocalDate;
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

/** Who answers for services. */
@Path("/v1/partnerships/{partnership}/responsibilities")
@InOneTransaction
@Tag(name = "Governance")
class ResponsibilitiesResource {

    private static final String SERVICE = "Slug of the service.";
    private static final String ON = "Only what holds on this day; all by default.";

    private final ResponsibilitiesService responsibilities;

    ResponsibilitiesResource(ResponsibilitiesService responsibilities) {
        this.responsibilities = responsibilities;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{service}")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "putResponsibilities",
            summary = "Write who answers for a service",
            description =
                    "By the manager of the provider, of the host, or of a joint board: for each activity who is responsible, accountable,"
                            + " consulted, informed, and when; the statutory function and the law. One is accountable at a time. Each"
                            + " change is a new revision.")
    @APIResponse(
            responseCode = "200",
            description = "The responsibilities as they are now.",
            content = @Content(schema = @Schema(implementation = ResponsibilitiesView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The first responsibilities of the service.",
            content = @Content(schema = @Schema(implementation = ResponsibilitiesView.class)))
    public RestResponse<ResponsibilitiesView> putResponsibilities(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = SERVICE) @PathParam("service") Slug service,
            @Parameter(description = "ETag of the revision that is replaced; left out for a service without any.")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = Asked.TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid NewResponsibilities body) {
        return responsibilities.put(partnership, service, body, ifMatch, dryRun).answer();
    }

    @GET
    @Path("/{service}")
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
            operationId = "getResponsibilities",
            summary = "Who answers for a service",
            description =
                    "For each activity who is responsible, accountable, consulted, informed, and when, with the law that it rests on.")
    @APIResponse(
            responseCode = "200",
            description = "The responsibilities.",
            content = @Content(schema = @Schema(implementation = ResponsibilitiesView.class)))
    public RestResponse<ResponsibilitiesView> getResponsibilities(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = SERVICE) @PathParam("service") Slug service,
            @Parameter(description = ON) @QueryParam("on") LocalDate on,
            @Parameter(description = Asked.KNOWN_ON) @QueryParam("knownOn") Instant knownOn) {
        return responsibilities.get(partnership, service, on, knownOn).answer();
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
            operationId = "listResponsibilities",
            summary = "Who answers for which service",
            description = "In the order of the services' slugs; those for which nobody wrote it are left out.")
    @APIResponse(responseCode = "200", description = "A page of responsibilities.")
    public Page<ResponsibilitiesView> listResponsibilities(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = ON) @QueryParam("on") LocalDate on,
            @Parameter(description = Asked.KNOWN_ON) @QueryParam("knownOn") Instant knownOn,
            @Parameter(description = Asked.LIMIT)
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = Asked.CURSOR) @QueryParam("cursor") String cursor) {
        return responsibilities.list(partnership, on, knownOn, limit, cursor);
    }
}
