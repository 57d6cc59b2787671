package org.concordat.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Puts a page in the place of a problem that answers a browser which asked for a page. */
class RefusedPages {

    private static final Annotation[] NONE = {};
    private static final String PAGES = "/board";

    @ServerResponseFilter
    public void show(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        boolean ofPages = path.equals(PAGES) || path.startsWith(PAGES + "/");
        if (ofPages
                && response.getEntity() instanceof Problem problem
                && request.getAcceptableMediaTypes().contains(MediaType.TEXT_HTML_TYPE)) {
            response.setEntity(
                    ProblemTemplates.refused(RefusedPage.of(problem)).render(),
                    NONE,
                    MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        }
    }
}
