package org.concordat.board;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.concordat.board.CostPages.Asked;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Lengthy;
import org.concordat.tenancy.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page of whether the shares of a year are fair. It is no transaction: what is computed long is computed after one. */
@Path("/board/{partnership}/fairness")
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
class FairnessPageResource {

    private final FairnessPages pages;

    FairnessPageResource(FairnessPages pages) {
        this.pages = pages;
    }

    @GET
    @Lengthy
    @Operation(operationId = "showFairness", hidden = true)
    public TemplateInstance showFairness(
            @PathParam("partnership") Slug partnership,
            @QueryParam("year") Period year,
            @QueryParam("stage") String stage) {
        return Templates.costs(pages.fairness(partnership, new Asked(year, stage)));
    }
}
