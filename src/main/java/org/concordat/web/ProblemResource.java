package org.concordat.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.concordat.kernel.Rejected;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the {@code type} of a problem leads to: for everybody, signed in or not. */
@Path("/problems")
@Produces(MediaType.TEXT_HTML)
class ProblemResource {

    @GET
    @PermitAll
    @Operation(operationId = "showProblems", hidden = true)
    public TemplateInstance showProblems() {
        return ProblemTemplates.list(
                Arrays.stream(ProblemKind.values()).map(ProblemPage::of).toList());
    }

    @GET
    @Path("/{slug}")
    @PermitAll
    @Operation(operationId = "showProblem", hidden = true)
    public TemplateInstance showProblem(@PathParam("slug") String slug) {
        return ProblemTemplates.page(ProblemKind.of(slug).map(ProblemPage::of).orElseThrow(Rejected::missing));
    }
}
