package org.concordat.board;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages of packs, and the packs as files for who reads them. */
@Path("/board/{partnership}/packs")
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
class PackResource {

    private final PackPages pages;
    private final PackFiles files;

    PackResource(PackPages pages, PackFiles files) {
        this.pages = pages;
        this.files = files;
    }

    @GET
    @Operation(operationId = "showPacks", hidden = true)
    public TemplateInstance showPacks(@PathParam("partnership") Slug partnership) {
        return SectionTemplates.section(pages.all(partnership));
    }

    @GET
    @Path("/{period}")
    @Operation(operationId = "showPack", hidden = true)
    public TemplateInstance showPack(
            @PathParam("partnership") Slug partnership,
            @PathParam("period") Period period,
            @Valid @BeanParam AskedPaper asked) {
        return PackTemplates.pack(pages.page(partnership, period, asked));
    }

    @GET
    @Path("/{period}/pack.pdf")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "showPackPdf", hidden = true)
    public Response showPackPdf(
            @PathParam("partnership") Slug partnership,
            @PathParam("period") Period period,
            @Valid @BeanParam AskedPaper asked) {
        return files.pdf(pages.told(partnership, period, asked, "pdf"));
    }

    @GET
    @Path("/{period}/pack.xlsx")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "showPackWorkbook", hidden = true)
    public Response showPackWorkbook(
            @PathParam("partnership") Slug partnership,
            @PathParam("period") Period period,
            @Valid @BeanParam AskedPaper asked) {
        return files.workbook(pages.told(partnership, period, asked, "xlsx"));
    }

    @GET
    @Path("/{period}/pack.json")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "showPackText", hidden = true)
    public Response showPackText(
            @PathParam("partnership") Slug partnership,
            @PathParam("period") Period period,
            @Valid @BeanParam AskedPaper asked) {
        return files.json(pages.frozen(partnership, period, asked, "json"));
    }

    @GET
    @Path("/{period}/results.csv")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "showPackResultsCsv", hidden = true)
    public Response showPackResultsCsv(
            @PathParam("partnership") Slug partnership,
            @PathParam("period") Period period,
            @Valid @BeanParam AskedPaper asked) {
        return files.csv(pages.frozen(partnership, period, asked, "csv"));
    }
}
