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

/** The sharing schemes of a partnership. */
@Path("/v1/partnerships/{partnership}/sharing-schemes")
@InOneTransaction
@Tag(name = "Cost")
class SharingSchemeResource {

    private final SharingSchemeService schemes;

    SharingSchemeResource(SharingSchemeService schemes) {
        this.schemes = schemes;
    }

    @PUT
    @Path("/{scheme}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "putSharingScheme",
            summary = "Add or rename a sharing scheme",
            description =
                    "By the manager of the provider, of the host, or of a joint board. How it shares stands in its versions, which the"
                            + " members approve.")
    @APIResponse(
            responseCode = "200",
            description = "The sharing scheme as it is now.",
            content = @Content(schema = @Schema(implementation = SharingSchemeView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new sharing scheme.",
            content = @Content(schema = @Schema(implementation = SharingSchemeView.class)))
    public RestResponse<SharingSchemeView> putSharingScheme(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Slug of the sharing scheme.") @PathParam("scheme") Slug scheme,
            @Parameter(description = "ETag of the revision that is replaced; left out for a new scheme.")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = "Only try: answer as it would be, change nothing.")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @NotNull @Valid NewSharingScheme body) {
        return schemes.put(partnership, scheme, body, ifMatch, dryRun).answer();
    }

    @GET
    @Path("/{scheme}")
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
            operationId = "getSharingScheme",
            summary = "Read a sharing scheme",
            description = "Its title, and of each of its versions the state and the days on which it applies.")
    @APIResponse(
            responseCode = "200",
            description = "The sharing scheme.",
            content = @Content(schema = @Schema(implementation = SharingSchemeView.class)))
    public RestResponse<SharingSchemeView> getSharingScheme(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Slug of the sharing scheme.") @PathParam("scheme") Slug scheme,
            @Parameter(description = Known.ASKED) @QueryParam("knownOn") Instant knownOn) {
        return schemes.get(partnership, scheme, knownOn).answer();
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
            operationId = "listSharingSchemes",
            summary = "List the sharing schemes of a partnership",
            description =
                    "Those that there were at the instant, by slug, each with its title and the state of its versions then, and the days on which they apply.")
    @APIResponse(responseCode = "200", description = "A page of sharing schemes.")
    public Page<SharingSchemeView> listSharingSchemes(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = Known.ASKED) @QueryParam("knownOn") Instant knownOn,
            @Parameter(description = "How many items at most.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The previous page's next.") @QueryParam("cursor") String cursor) {
        return schemes.list(partnership, knownOn, limit, cursor);
    }
}
