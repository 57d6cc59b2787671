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

/** The page of one service level over time. */
@Path("/board/{partnership}/service-levels/{service}/{serviceLevel}")
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
class LevelPageResource {

    private final LevelPages pages;

    LevelPageResource(LevelPages pages) {
        this.pages = pages;
    }

    @GET
    @Operation(operationId = "showServiceLevel", hidden = true)
    public TemplateInstance showServiceLevel(
            @PathParam("partnership") Slug partnership,
            @PathParam("service") Slug service,
            @PathParam("serviceLevel") Slug serviceLevel,
            @BeanParam AskedLevel asked) {
        return SignalTemplates.level(pages.level(partnership, service, serviceLevel, asked));
    }
}
