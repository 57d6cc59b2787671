package org.concordat.web.pages;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.concordat.kernel.Rejected;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The documentation: for everybody, signed in or not. */
@Path("/docs")
@Produces(MediaType.TEXT_HTML)
class DocsResource {

    /**
     * The viewer is a script of ours that reads the document of ours, and searches it in a worker. It makes its styles by script:
     * the two digests are those of the style element that it begins with, empty and as it is while it is told apart from others.
     */
    private static final String VIEWER = "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src blob:;"
            + " style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
            + " 'sha256-QMIg+bpjm3JdElJ388KYke01izlUW0UoNOeKjpMxdgc='; img-src 'self' data:; form-action 'none';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private final GuideTexts texts;

    DocsResource(GuideTexts texts) {
        this.texts = texts;
    }

    @GET
    @PermitAll
    @Operation(operationId = "showDocs", hidden = true)
    public Response showDocs(@Context Request request) {
        return PublicPage.of(DocsTemplates.index(Guide.quickStarts(), Guide.CONVENTIONS, Guide.CHANGES), request);
    }

    @GET
    @Path("/reference")
    @PermitAll
    @Operation(operationId = "showReference", hidden = true)
    public Response showReference(@Context Request request) {
        return PublicPage.of(DocsTemplates.reference(), request, VIEWER);
    }

    @GET
    @Path("/{guide: .+}")
    @PermitAll
    @Operation(operationId = "showGuide", hidden = true)
    public Response showGuide(@PathParam("guide") String slug, @Context Request request) {
        Guide guide = Guide.of(slug).orElseThrow(Rejected::missing);
        return PublicPage.of(DocsTemplates.guide(guide, texts.of(guide)), request);
    }
}
