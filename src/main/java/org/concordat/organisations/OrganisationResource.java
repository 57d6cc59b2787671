package org.concordat.organisations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Roles;
import org.concordat.web.Answers;
import org.concordat.web.InOneTransaction;
import org.concordat.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/organisations}. */
@Path("/v1/organisations")
@InOneTransaction
@Tag(name = "Organisations")
class OrganisationResource {

    private static final String SLUG = "Slug of the organisation.";

    private final OrganisationService service;

    OrganisationResource(OrganisationService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Roles.OPERATOR, Roles.READER, Roles.OFFICER, Roles.SIGNATORY, Roles.MANAGER})
    @Operation(
            operationId = "listOrganisations",
            summary = "List organisations",
            description = "The operator sees all of them, anybody else their own. Sorted by slug.")
    public Page<OrganisationView> listOrganisations(
            @Parameter(description = "How many items a page has, 1 to 200.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @QueryParam("cursor") String cursor) {
        return service.list(limit, cursor);
    }

    @GET
    @Path("/{organisation}")
    @RolesAllowed({Roles.OPERATOR, Roles.READER, Roles.OFFICER, Roles.SIGNATORY, Roles.MANAGER})
    @Operation(
            operationId = "getOrganisation",
            summary = "Fetch an organisation",
            description = "The operator may fetch any, anybody else their own.")
    public RestResponse<OrganisationView> getOrganisation(
            @Parameter(description = SLUG) @PathParam("organisation") Slug organisation) {
        OrganisationView view = service.get(organisation);
        return Answers.found(view, view.revision());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{organisation}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "putOrganisation",
            summary = "Register or change an organisation",
            description =
                    "Registers the organisation under a slug of your choice (201), or replaces what is held (200, with"
                            + " If-Match).")
    @APIResponse(
            responseCode = "200",
            description = "The organisation as it is now.",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new organisation.",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public RestResponse<OrganisationView> putOrganisation(
            @Parameter(description = SLUG) @PathParam("organisation") Slug organisation,
            @Parameter(description = "The ETag you read, when you replace.") @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = "Only try: answer as it would be, change nothing.") @QueryParam("dryRun")
                    boolean dryRun,
            @NotNull @Valid NewOrganisation body) {
        OrganisationView view = service.put(organisation, body, ifMatch, dryRun);
        return Answers.written(view, view.revision(), view.created());
    }

    @POST
    @Path("/{organisation}/suspension")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "suspendOrganisation",
            summary = "Suspend an organisation",
            description = "From now on none of its tokens is accepted; on every node within 30 seconds.")
    @APIResponse(
            responseCode = "200",
            description = "The organisation, now suspended.",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public RestResponse<OrganisationView> suspendOrganisation(
            @Parameter(description = SLUG) @PathParam("organisation") Slug organisation,
            @Parameter(description = "Only try: answer as it would be, change nothing.") @QueryParam("dryRun")
                    boolean dryRun) {
        OrganisationView view = service.suspend(organisation, dryRun);
        return Answers.found(view, view.revision());
    }

    @DELETE
    @Path("/{organisation}/suspension")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "reinstateOrganisation",
            summary = "End a suspension",
            description = "The organisation's tokens are accepted again.")
    @APIResponse(
            responseCode = "200",
            description = "The organisation, no longer suspended.",
            content = @Content(schema = @Schema(implementation = OrganisationView.class)))
    public RestResponse<OrganisationView> reinstateOrganisation(
            @Parameter(description = SLUG) @PathParam("organisation") Slug organisation,
            @Parameter(description = "ETag of the organisation that was read.") @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = "Only try: answer as it would be, change nothing.") @QueryParam("dryRun")
                    boolean dryRun) {
        OrganisationView view = service.reinstate(organisation, ifMatch, dryRun);
        return Answers.found(view, view.revision());
    }
}
