package org.concordat.board;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
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

    private final OverviewPages overview;
    private final CouncilPages councils;
    private final AgreementPages agreements;
    private final BoardExplanations explanations;

    BoardResource(
            OverviewPages overview, CouncilPages councils, AgreementPages agreements, BoardExplanations explanations) {
        this.overview = overview;
        this.councils = councils;
        this.agreements = agreements;
        this.explanations = explanations;
    }

    @GET
    @Operation(operationId = "showResults", hidden = true)
    public TemplateInstance showResults(@PathParam("partnership") Slug partnership, @BeanParam AskedResults asked) {
        return Templates.overview(overview.overview(partnership, Filters.of(asked)));
    }

    @GET
    @Path("/councils/{council}")
    @Operation(operationId = "showCouncil", hidden = true)
    public TemplateInstance showCouncil(
            @PathParam("partnership") Slug partnership,
            @PathParam("council") Slug council,
            @QueryParam("period") Period period) {
        return Templates.table(councils.council(partnership, council, period));
    }

    @GET
    @Path("/councils/{council}/areas/{area}")
    @Operation(operationId = "showArea", hidden = true)
    public TemplateInstance showArea(
            @PathParam("partnership") Slug partnership,
            @PathParam("council") Slug council,
            @PathParam("area") Slug area,
            @QueryParam("period") Period period) {
        return Templates.table(councils.area(partnership, council, area, period));
    }

    @GET
    @Path("/councils/{council}/agreements/{agreement}")
    @Operation(operationId = "showAgreement", hidden = true)
    public TemplateInstance showAgreement(
            @PathParam("partnership") Slug partnership,
            @PathParam("council") Slug council,
            @PathParam("agreement") Slug agreement) {
        return Templates.agreement(agreements.agreement(partnership, council, agreement));
    }

    @GET
    @Path("/results/{result}")
    @Operation(operationId = "showExplanation", hidden = true)
    public TemplateInstance showExplanation(
            @PathParam("partnership") Slug partnership,
            @PathParam("result") String result,
            @QueryParam("knownOn") Instant knownOn) {
        return Templates.explanation(explanations.explanation(partnership, result, knownOn));
    }
}
