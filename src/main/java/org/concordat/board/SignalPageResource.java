package org.concordat.board;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page of what is a signal now. */
@Path("/board/{partnership}/signals")
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
class SignalPageResource {

    private final SignalPages pages;

    SignalPageResource(SignalPages pages) {
        this.pages = pages;
    }

    @GET
    @Operation(operationId = "showSignals", hidden = true)
    public TemplateInstance showSignals(@PathParam("partnership") Slug partnership, @BeanParam AskedSignals asked) {
        return SignalTemplates.signals(pages.signals(partnership, asked));
    }
}
