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

/** The pages of benefits and risks: of all to the board, of its own and what is for all to a council. */
@Path("/board/{partnership}/benefits")
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
class RegisterResource {

    private final RegisterPages pages;

    RegisterResource(RegisterPages pages) {
        this.pages = pages;
    }

    @GET
    @Operation(operationId = "showBenefits", hidden = true)
    public TemplateInstance showBenefits(@PathParam("partnership") Slug partnership) {
        return SectionTemplates.section(pages.sums(partnership));
    }

    @GET
    @Path("/register")
    @Operation(operationId = "showBenefitRegister", hidden = true)
    public TemplateInstance showBenefitRegister(@PathParam("partnership") Slug partnership) {
        return SectionTemplates.section(pages.register(partnership));
    }

    @GET
    @Path("/baselines")
    @Operation(operationId = "showBaselines", hidden = true)
    public TemplateInstance showBaselines(@PathParam("partnership") Slug partnership) {
        return SectionTemplates.section(pages.baselines(partnership));
    }

    @GET
    @Path("/social-value")
    @Operation(operationId = "showSocialValue", hidden = true)
    public TemplateInstance showSocialValue(@PathParam("partnership") Slug partnership) {
        return SectionTemplates.section(pages.proxies(partnership));
    }

    @GET
    @Path("/risks")
    @Operation(operationId = "showRisks", hidden = true)
    public TemplateInstance showRisks(@PathParam("partnership") Slug partnership) {
        return SectionTemplates.section(pages.risks(partnership));
    }
}
