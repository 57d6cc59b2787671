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

/** The page of benefits and risks: of all to the board, of its own and what is for all to a council. */
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
    @Operation(operationId = "showRegisters", hidden = true)
    public TemplateInstance showRegisters(@PathParam("partnership") Slug partnership) {
        return RegisterTemplates.registers(pages.all(partnership));
    }
}
