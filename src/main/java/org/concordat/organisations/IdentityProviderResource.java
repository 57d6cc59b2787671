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
import org.concordat.web.Slices;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /v1/organisations/{organisation}/identity-providers}. */
@Path("/v1/organisations/{organisation}/identity-providers")
@InOneTransaction
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Organisations")
class IdentityProviderResource {

    private static final String ORGANISATION = "Slug of the organisation.";
    private static final String NAME = "Name of the identity provider within the organisation, a slug.";

    private final IdentityProviderService service;
    private final Slices slices;

    IdentityProviderResource(IdentityProviderService service, Slices slices) {
        this.service = service;
        this.slices = slices;
    }

    @GET
    @Operation(
            operationId = "listIdentityProviders",
            summary = "List an organisation's identity providers",
            description = "By name.")
    public Page<IdentityProviderView> listIdentityProviders(
            @Parameter(description = ORGANISATION) @PathParam("organisation") Slug organisation,
            @Parameter(description = "How many items at most.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The previous page's next.") @QueryParam("cursor") String cursor) {
        return slices.of("identity-providers", service.list(organisation), limit, cursor, IdentityProviderView::name);
    }

    @GET
    @Path("/{name}")
    @Operation(
            operationId = "getIdentityProvider",
            summary = "Fetch an identity provider",
            description = "The reference of a secret is answered, never a secret.")
    public RestResponse<IdentityProviderView> getIdentityProvider(
            @Parameter(description = ORGANISATION) @PathParam("organisation") Slug organisation,
            @Parameter(description = NAME) @PathParam("name") Slug name) {
        IdentityProviderView view = service.get(organisation, name);
        return Answers.found(view, view.revision());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{name}")
    @Operation(
            operationId = "putIdentityProvider",
            summary = "Add or change an identity provider",
            description =
                    "From then on tokens of this issuer speak for the organisation, with the roles that the mapping gives"
                            + " them. An issuer speaks for one organisation only.")
    @APIResponse(
            responseCode = "200",
            description = "The identity provider as it is now.",
            content = @Content(schema = @Schema(implementation = IdentityProviderView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new identity provider.",
            content = @Content(schema = @Schema(implementation = IdentityProviderView.class)))
    public RestResponse<IdentityProviderView> putIdentityProvider(
            @Parameter(description = ORGANISATION) @PathParam("organisation") Slug organisation,
            @Parameter(description = NAME) @PathParam("name") Slug name,
            @Parameter(description = "The ETag you read, when you replace.") @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = "Only try: answer as it would be, change nothing.") @QueryParam("dryRun")
                    boolean dryRun,
            @NotNull @Valid NewIdentityProvider body) {
        IdentityProviderView view = service.put(organisation, name, body, ifMatch, dryRun);
        return Answers.written(view, view.revision(), view.created());
    }

    @DELETE
    @Path("/{name}")
    @Operation(
            operationId = "deleteIdentityProvider",
            summary = "Remove an identity provider",
            description = "From then on its tokens are refused; on every node within 30 seconds.")
    public void deleteIdentityProvider(
            @Parameter(description = ORGANISATION) @PathParam("organisation") Slug organisation,
            @Parameter(description = NAME) @PathParam("name") Slug name,
            @Parameter(description = "The ETag you read.") @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = "Only try: change nothing.") @QueryParam("dryRun") boolean dryRun) {
        service.remove(organisation, name, ifMatch, dryRun);
    }
}
