package org.concordat.board;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages of what can be checked: the ledger and what one is told oneself for everybody, who read a council's cases for its officers and managers. */
@Path("/board/{partnership}/trust")
@Produces(MediaType.TEXT_HTML)
class TrustResource {

    private final TrustPages pages;

    TrustResource(TrustPages pages) {
        this.pages = pages;
    }

    @GET
    @RolesAllowed({
        Roles.READER,
        Roles.OFFICER,
        Roles.SIGNATORY,
        Roles.MANAGER,
        Roles.BOARD_MEMBER,
        Roles.BOARD_SECRETARY,
        Roles.AUDITOR
    })
    @Operation(operationId = "showLedger", hidden = true)
    public TemplateInstance showLedger(@PathParam("partnership") Slug partnership) {
        return SectionTemplates.section(pages.ledger(partnership));
    }

    @GET
    @Path("/proofs")
    @RolesAllowed({
        Roles.READER,
        Roles.OFFICER,
        Roles.SIGNATORY,
        Roles.MANAGER,
        Roles.BOARD_MEMBER,
        Roles.BOARD_SECRETARY,
        Roles.AUDITOR
    })
    @Operation(operationId = "showProofs", hidden = true)
    public TemplateInstance showProofs(@PathParam("partnership") Slug partnership, @QueryParam("entry") String entry) {
        return SectionTemplates.section(pages.proofs(partnership, entry));
    }

    @GET
    @Path("/told")
    @RolesAllowed({
        Roles.READER,
        Roles.OFFICER,
        Roles.SIGNATORY,
        Roles.MANAGER,
        Roles.BOARD_MEMBER,
        Roles.BOARD_SECRETARY,
        Roles.AUDITOR
    })
    @Operation(operationId = "showTold", hidden = true)
    public TemplateInstance showTold(@PathParam("partnership") Slug partnership) {
        return SectionTemplates.section(pages.told(partnership));
    }

    @GET
    @Path("/reads")
    @RolesAllowed({Roles.OFFICER, Roles.MANAGER, Roles.AUDITOR})
    @Operation(operationId = "showReads", hidden = true)
    public TemplateInstance showReads(@PathParam("partnership") Slug partnership) {
        return SectionTemplates.section(pages.reads(partnership));
    }
}
