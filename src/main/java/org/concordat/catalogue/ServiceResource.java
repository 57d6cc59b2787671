package org.concordat.catalogue;

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

/** The services of a partnership. */
@Path("/v1/partnerships/{partnership}/services")
@InOneTransaction
@Tag(name = "Catalogue")
class ServiceResource {

    private final ServiceService services;

    ServiceResource(ServiceService services) {
        this.services = services;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{service}")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "putService",
            summary = "Add or change a service",
            description =
                    "By the manager of the provider, of the host, or of a joint board. Each change is a new revision; the earlier ones are kept.")
    @APIResponse(
            responseCode = "200",
            description = "The service as it is now.",
            content = @Content(schema = @Schema(implementation = ServiceView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new service.",
            content = @Content(schema = @Schema(implementation = ServiceView.class)))
    public RestResponse<ServiceView> putService(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Slug of the service.") @PathParam("service") Slug service,
            @Parameter(description = "ETag of the revision that is replaced; left out for a new service.")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = "Only try: answer as it would be, change nothing.")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @NotNull @Valid NewService body) {
        return services.put(partnership, service, body, ifMatch, dryRun).answer();
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
            operationId = "getService",
            summary = "Read a service",
            description = "One of the partnership's catalogue.")
    @APIResponse(
            responseCode = "200",
            description = "The service.",
            content = @Content(schema = @Schema(implementation = ServiceView.class)))
    public RestResponse<ServiceView> getService(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Slug of the service.") @PathParam("service") Slug service,
            @Parameter(description = "As it was recorded at this instant; now by default.") @QueryParam("knownOn")
                    Instant knownOn) {
        return services.get(partnership, service, knownOn).answer();
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
    @Operation(operationId = "listServices", summary = "List the services of a partnership", description = "By slug.")
    @APIResponse(responseCode = "200", description = "A page of services.")
    public Page<ServiceView> listServices(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "As it was recorded at this instant; now by default.") @QueryParam("knownOn")
                    Instant knownOn,
            @Parameter(description = "How many items at most.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The previous page's next.") @QueryParam("cursor") String cursor) {
        return services.list(partnership, knownOn, limit, cursor);
    }
}
