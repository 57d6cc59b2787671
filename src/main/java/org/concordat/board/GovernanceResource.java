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

/** The pages of how a partnership decides: the same to every part of it, cost and activity of a council to who sees its rows. */
@Path("/board/{partnership}/governance")
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
class GovernanceResource {

    private final GovernancePages pages;

    GovernanceResource(GovernancePages pages) {
        this.pages = pages;
    }

    @GET
    @Operation(operationId = "showDecisions", hidden = true)
    public TemplateInstance showDecisions(@PathParam("partnership") Slug partnership) {
        return SectionTemplates.section(pages.decisions(partnership));
    }

    @GET
    @Path("/power")
    @Operation(operationId = "showVotingPower", hidden = true)
    public TemplateInstance showVotingPower(@PathParam("partnership") Slug partnership) {
        return SectionTemplates.section(pages.power(partnership));
    }

    @GET
    @Path("/actions")
    @Operation(operationId = "showActions", hidden = true)
    public TemplateInstance showActions(@PathParam("partnership") Slug partnership) {
        return SectionTemplates.section(pages.actions(partnership));
    }

    @GET
    @Path("/responsibilities")
    @Operation(operationId = "showResponsibilities", hidden = true)
    public TemplateInstance showResponsibilities(@PathParam("partnership") Slug partnership) {
        return SectionTemplates.section(pages.responsibilities(partnership));
    }

    @GET
    @Path("/host-charges")
    @Operation(operationId = "showHostCharges", hidden = true)
    public TemplateInstance showHostCharges(@PathParam("partnership") Slug partnership) {
        return SectionTemplates.section(pages.hostCharges(partnership));
    }

    @GET
    @Path("/members")
    @Operation(operationId = "showLeavings", hidden = true)
    public TemplateInstance showLeavings(@PathParam("partnership") Slug partnership) {
        return SectionTemplates.section(pages.leavings(partnership));
    }
}
