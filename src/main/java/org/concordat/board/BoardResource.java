package org.concordat.board;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The board's pages. They are for people who have signed in through their own issuer, not part of the API. */
@Path("/board/{partnership}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({
    Roles.READER,
    Roles.OFFICER,
    Roles.SIGNATORY,
    Roles.MANAGER,
    Roles.BOARD_MEMBER,
    Roles.BOARD_SECRETARY,
    Roles.AUDITOR
})
class BoardResource {

    private final BoardPages pages;

    BoardResource(BoardPages pages) {
        this.pages = pages;
    }

    @GET
    @Operation(operationId = "showCouncils", hidden = true)
    public TemplateInstance showCouncils(
            @PathParam("partnership") Slug partnership, @QueryParam("period") Period period) {
        return Templates.table(pages.councils(partnership, period));
    }

    @GET
    @Path("/councils/{council}")
    @Operation(operationId = "showAreas", hidden = true)
    public TemplateInstance showAreas(
            @PathParam("partnership") Slug partnership,
            @PathParam("council") Slug council,
            @QueryParam("period") Period period) {
        return Templates.table(pages.areas(partnership, council, period));
    }

    @GET
    @Path("/results/{result}")
    @Operation(operationId = "showExplanation", hidden = true)
    public TemplateInstance showExplanation(
            @PathParam("partnership") Slug partnership, @PathParam("result") String result) {
        return Templates.explanation(pages.explanation(partnership, result));
    }
}
