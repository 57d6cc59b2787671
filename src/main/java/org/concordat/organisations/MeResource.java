package org.concordat.organisations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.concordat.tenancy.AlsoFormerMembers;
import org.concordat.tenancy.Roles;
import org.concordat.web.Page;
import org.concordat.web.Slices;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/me}. */
@Path("/v1/me")
@RolesAllowed({
    Roles.READER,
    Roles.OFFICER,
    Roles.SIGNATORY,
    Roles.MANAGER,
    Roles.BOARD_MEMBER,
    Roles.BOARD_SECRETARY,
    Roles.AUDITOR,
    Roles.OPERATOR
})
@Tag(name = "Me")
class MeResource {

    private final MeService service;

    MeResource(MeService service) {
        this.service = service;
    }

    @GET
    @AlsoFormerMembers
    @Operation(
            operationId = "getMe",
            summary = "Who am I, and what may I do where",
            description =
                    "What the server made of the access token: the organisation that its issuer speaks for, its roles cut to"
                            + " those that the issuer may grant, and today's part in each partnership, invitations among them,"
                            + " and the partnerships that it has left."
                            + " The operator has a part in none; it lists them all with listPartnerships.")
    @APIResponse(
            responseCode = "200",
            description = "The caller as the server sees it.",
            content = @Content(schema = @Schema(implementation = MeView.class)))
    public MeView getMe(
            @Parameter(description = "How many partnerships at most.")
                    @QueryParam("limit")
                    @DefaultValue(Slices.WHOLE)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The previous page's next.") @QueryParam("cursor") String cursor) {
        return service.me(limit, cursor);
    }
}
