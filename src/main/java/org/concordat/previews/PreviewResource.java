package org.concordat.previews;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Lengthy;
import org.concordat.tenancy.OfOneMoment;
import org.concordat.tenancy.Roles;
import org.concordat.web.InOneTransaction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a change would have meant. */
@Path("/v1/partnerships/{partnership}/previews")
@InOneTransaction
@Tag(name = "Results")
class PreviewResource {

    private final PreviewService previews;

    PreviewResource(PreviewService previews) {
        this.previews = previews;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.READER,
        Roles.OFFICER,
        Roles.SIGNATORY,
        Roles.MANAGER,
        Roles.BOARD_MEMBER,
        Roles.BOARD_SECRETARY,
        Roles.AUDITOR
    })
    @Lengthy
    @OfOneMoment
    @Operation(
            operationId = "previewVersion",
            summary = "Try a version on past periods",
            description =
                    "Judges every case of the agreement's services by the version, as its terms stand on the day it commences, and"
                            + " answers what results, bands, points and credits are now and would be then, for the council and each of"
                            + " its areas (rule V5). Nothing is written. Closed periods are tried on what was known at"
                            + " their closing; repeats before the first period are those that were.")
    @APIResponse(responseCode = "200", description = "Now and then.")
    public PreviewView previewVersion(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @NotNull @Valid NewPreview body) {
        return previews.preview(partnership, body);
    }
}
