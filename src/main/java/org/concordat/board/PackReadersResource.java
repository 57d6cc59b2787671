package org.concordat.board;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page of who has read packs, for the secretary and an auditor. */
@Path("/board/{partnership}/packs/reads")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.BOARD_SECRETARY, Roles.AUDITOR})
class PackReadersResource {

    private final PackPages pages;

    PackReadersResource(PackPages pages) {
        this.pages = pages;
    }

    @GET
    @Operation(operationId = "showPackReads", hidden = true)
    public TemplateInstance showPackReads(@PathParam("partnership") Slug partnership) {
        return SectionTemplates.section(pages.reads(partnership));
    }
}
