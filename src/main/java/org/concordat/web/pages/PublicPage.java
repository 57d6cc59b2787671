package org.concordat.web.pages;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.concordat.kernel.Digest;

/** A page that is the same for everybody: it may be kept, runs nothing, and loads nothing from elsewhere. */
public final class PublicPage {

    private static final String KEPT = "public, max-age=300";
    private static final String STATIC =
            "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'none'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private PublicPage() {}

    /** A page without script; 304 where the caller has it. */
    public static Response of(TemplateInstance page, Request request) {
        return of(page, request, STATIC);
    }

    /** @param policy what the page may load and run */
    static Response of(TemplateInstance page, Request request, String policy) {
        String html = page.render();
        EntityTag tag = new EntityTag(Digest.of(html).value().replace("sha256:", ""));
        Response.ResponseBuilder held = request.evaluatePreconditions(tag);
        return (held == null ? Response.ok(html, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")) : held)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, KEPT)
                .header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
