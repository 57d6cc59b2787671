package org.concordat.board;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.concordat.board.CostPages.Asked;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages of costs, and the statements as files for who reads them. */
@Path("/board/{partnership}/costs")
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
class CostResource {

    private static final String STATEMENT = "/{council}/statements/{statement}";

    private final CostPages pages;
    private final CostFiles files;

    CostResource(CostPages pages, CostFiles files) {
        this.pages = pages;
        this.files = files;
    }

    @GET
    @Operation(operationId = "showCosts", hidden = true)
    public TemplateInstance showCosts(
            @PathParam("partnership") Slug partnership,
            @QueryParam("year") Period year,
            @QueryParam("stage") String stage) {
        return Templates.costs(pages.all(partnership, new Asked(year, stage)));
    }

    @GET
    @Path("/{council}")
    @Operation(operationId = "showCouncilCosts", hidden = true)
    public TemplateInstance showCouncilCosts(
            @PathParam("partnership") Slug partnership,
            @PathParam("council") Slug council,
            @QueryParam("year") Period year,
            @QueryParam("stage") String stage) {
        return Templates.costs(pages.council(partnership, council, new Asked(year, stage)));
    }

    @GET
    @Path("/{council}/pools/{pool}")
    @Operation(operationId = "showCostWorkings", hidden = true)
    public TemplateInstance showCostWorkings(
            @PathParam("partnership") Slug partnership,
            @PathParam("council") Slug council,
            @PathParam("pool") Slug pool,
            @QueryParam("year") Period year,
            @QueryParam("stage") String stage) {
        return Templates.workings(pages.workings(partnership, council, pool, new Asked(year, stage)));
    }

    @GET
    @Path(STATEMENT)
    @Operation(operationId = "showStatement", hidden = true)
    public TemplateInstance showStatement(
            @PathParam("partnership") Slug partnership,
            @PathParam("council") Slug council,
            @PathParam("statement") UUID statement) {
        return Templates.statement(pages.told(partnership, council, statement));
    }

    @GET
    @Path(STATEMENT + "/explanation.json")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "showStatementExplanation", hidden = true)
    public Response showStatementExplanation(
            @PathParam("partnership") Slug partnership,
            @PathParam("council") Slug council,
            @PathParam("statement") UUID statement) {
        return files.json(pages.explained(partnership, council, statement));
    }

    @GET
    @Path(STATEMENT + "/statement.pdf")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "showStatementPdf", hidden = true)
    public Response showStatementPdf(
            @PathParam("partnership") Slug partnership,
            @PathParam("council") Slug council,
            @PathParam("statement") UUID statement) {
        return files.pdf(pages.statement(partnership, council, statement));
    }

    @GET
    @Path(STATEMENT + "/lines.xlsx")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "showStatementWorkbook", hidden = true)
    public Response showStatementWorkbook(
            @PathParam("partnership") Slug partnership,
            @PathParam("council") Slug council,
            @PathParam("statement") UUID statement) {
        return files.workbook(pages.explained(partnership, council, statement));
    }

    @GET
    @Path(STATEMENT + "/lines.csv")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "showStatementCsv", hidden = true)
    public Response showStatementCsv(
            @PathParam("partnership") Slug partnership,
            @PathParam("council") Slug council,
            @PathParam("statement") UUID statement) {
        return files.csv(pages.statement(partnership, council, statement));
    }

    @GET
    @Path(STATEMENT + "/workings.csv")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "showStatementWorkingsCsv", hidden = true)
    public Response showStatementWorkingsCsv(
            @PathParam("partnership") Slug partnership,
            @PathParam("council") Slug council,
            @PathParam("statement") UUID statement) {
        return files.workings(pages.explained(partnership, council, statement));
    }
}
