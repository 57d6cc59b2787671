package org.concordat.costs;

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

/** The drivers of a partnership. */
@Path("/v1/partnerships/{partnership}/drivers")
@InOneTransaction
@Tag(name = "Cost")
class DriverResource {

    private final DriverService drivers;

    DriverResource(DriverService drivers) {
        this.drivers = drivers;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{driver}")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "putDriver",
            summary = "Add or change a driver",
            description =
                    "By the manager of the provider, of the host, or of a joint board, who keep the partnership's books. To define a"
                            + " driver is to show its volumes to every member: one number for each council, year and basis, since"
                            + " each member's share depends on all of them; no case, no month and no area (rule M2). Each change is"
                            + " a new revision; the earlier ones are kept.")
    @APIResponse(
            responseCode = "200",
            description = "The driver as it is now.",
            content = @Content(schema = @Schema(implementation = DriverView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new driver.",
            content = @Content(schema = @Schema(implementation = DriverView.class)))
    public RestResponse<DriverView> putDriver(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Slug of the driver.") @PathParam("driver") Slug driver,
            @Parameter(description = "ETag of the revision that is replaced; left out for a new driver.")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = "Only try: answer as it would be, change nothing.")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @NotNull @Valid NewDriver body) {
        return drivers.put(partnership, driver, body, ifMatch, dryRun).answer();
    }

    @GET
    @Path("/{driver}")
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
            operationId = "getDriver",
            summary = "Read a driver",
            description =
                    "By what costs may be shared, in which unit, and where its volumes come from. Every party of the partnership reads it.")
    @APIResponse(
            responseCode = "200",
            description = "The driver as it is now, or was known.",
            content = @Content(schema = @Schema(implementation = DriverView.class)))
    public RestResponse<DriverView> getDriver(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Slug of the driver.") @PathParam("driver") Slug driver,
            @Parameter(description = Known.ASKED) @QueryParam("knownOn") Instant knownOn) {
        return drivers.get(partnership, driver, knownOn).answer();
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
            operationId = "listDrivers",
            summary = "List the drivers of a partnership",
            description =
                    "All that costs of the partnership may be shared by, by slug. Every party of the partnership reads them.")
    @APIResponse(responseCode = "200", description = "A page of drivers.")
    public Page<DriverView> listDrivers(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = Known.ASKED) @QueryParam("knownOn") Instant knownOn,
            @Parameter(description = "How many items a page has, 1 to 200.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @QueryParam("cursor") String cursor) {
        return drivers.list(partnership, knownOn, limit, cursor);
    }
}
