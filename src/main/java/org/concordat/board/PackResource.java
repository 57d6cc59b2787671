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
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.AlsoFormerMembers;
import org.concordat.tenancy.Lengthy;
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

    PackResource(PackPages pages) {
        this.pages = pages;
    }

    @GET
    @AlsoFormerMembers
    @Operation(operationId = "showPacks", hidden = true)
    public TemplateInstance showPacks(@PathParam("partnership") Slug partnership) {
        return SectionTemplates.section(pages.all(partnership));
    }

    @GET
    @AlsoFormerMembers
    @Path("/{period}")
    @Operation(operationId = "showPack", hidden = true)
    public TemplateInstance showPack(
            @PathParam("partnership") Slug partnership,
            @PathParam("period") Period period,
            @Valid @BeanParam AskedPaper asked) {
        return PackTemplates.pack(pages.page(partnership, period, asked));
    }

    @GET
    @AlsoFormerMembers
    @Path("/{period}/{file}")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "showPackFile", hidden = true)
    public Response showPackFile(
            @PathParam("partnership") Slug partnership,
            @PathParam("period") Period period,
            @PathParam("file") String file,
            @Valid @BeanParam AskedPaper asked) {
        return pages.file(partnership, period, asked, PackFormat.parse(file).orElseThrow(Rejected::missing));
    }

    @GET
    @Lengthy
    @Path("/{period}/draft")
    @Operation(operationId = "showDraftPack", hidden = true)
    public TemplateInstance showDraftPack(
            @PathParam("partnership") Slug partnership,
            @PathParam("period") Period period,
            @Valid @BeanParam AskedPaper asked) {
        return PackTemplates.pack(pages.draft(partnership, period, asked.audience()));
    }
}
