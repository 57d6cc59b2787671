package org.concordat.intake;

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

/** The import profiles of a partnership. */
@Path("/v1/partnerships/{partnership}/import-profiles")
@InOneTransaction
@Tag(name = "Intake")
class ImportProfileResource {

    private final ImportProfileService profiles;

    ImportProfileResource(ImportProfileService profiles) {
        this.profiles = profiles;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{profile}")
    @RolesAllowed({Roles.OFFICER, Roles.MANAGER})
    @Operation(
            operationId = "putImportProfile",
            summary = "Save or change an import profile",
            description =
                    "How the CSV export of one system is read. Every party of the partnership can use it; only the organisation"
                            + " that made it can change it (403). Each change is a new revision.")
    @APIResponse(
            responseCode = "200",
            description = "The profile as it is now.",
            content = @Content(schema = @Schema(implementation = ImportProfileView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new profile.",
            content = @Content(schema = @Schema(implementation = ImportProfileView.class)))
    public RestResponse<ImportProfileView> putImportProfile(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Slug of the profile.") @PathParam("profile") Slug profile,
            @Parameter(description = "ETag of the revision that is replaced; left out for a new profile.")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = "Only try: answer as it would be, change nothing.") @QueryParam("dryRun")
                    boolean dryRun,
            @NotNull @Valid NewImportProfile body) {
        return profiles.put(partnership, profile, body, ifMatch, dryRun).answer();
    }

    @GET
    @Path("/{profile}")
    @RolesAllowed({Roles.READER, Roles.OFFICER, Roles.SIGNATORY, Roles.MANAGER, Roles.AUDITOR})
    @Operation(operationId = "getImportProfile", summary = "Fetch an import profile", description = "As it is now.")
    @APIResponse(
            responseCode = "200",
            description = "The profile.",
            content = @Content(schema = @Schema(implementation = ImportProfileView.class)))
    public RestResponse<ImportProfileView> getImportProfile(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Slug of the profile.") @PathParam("profile") Slug profile) {
        return profiles.get(partnership, profile).answer();
    }

    @GET
    @RolesAllowed({Roles.READER, Roles.OFFICER, Roles.SIGNATORY, Roles.MANAGER, Roles.AUDITOR})
    @Operation(operationId = "listImportProfiles", summary = "List import profiles", description = "By slug.")
    @APIResponse(responseCode = "200", description = "A page of profiles.")
    public Page<ImportProfileView> listImportProfiles(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "How many items a page has, 1 to 200.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @QueryParam("cursor") String cursor) {
        return profiles.list(partnership, limit, cursor);
    }
}
