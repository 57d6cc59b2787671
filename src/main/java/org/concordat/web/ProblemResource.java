package org.concordat.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.concordat.kernel.Rejected;
import org.concordat.web.pages.PublicPage;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the {@code type} of a problem leads to: for everybody, signed in or not. */
@Path("/problems")
@Produces(MediaType.TEXT_HTML)
class ProblemResource {

    @GET
    @PermitAll
    @Operation(operationId = "showProblems", hidden = true)
    public Response showProblems(@Context Request request) {
        return PublicPage.of(
                ProblemTemplates.list(
                        Arrays.stream(ProblemKind.values()).map(ProblemPage::of).toList()),
                request);
    }

    @GET
    @Path("/{slug}")
    @PermitAll
    @Operation(operationId = "showProblem", hidden = true)
    public Response showProblem(@PathParam("slug") String slug, @Context Request request) {
        return PublicPage.of(
                ProblemTemplates.page(ProblemKind.of(slug).map(ProblemPage::of).orElseThrow(Rejected::missing)),
                request);
    }
}
