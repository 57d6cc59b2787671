package org.concordat.subscriptions;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.concordat.kernel.Rejected;
import org.concordat.web.InOneTransaction;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Where the links of e-mails lead (RFC 8058): a mail program posts there, a person is asked first, since programs that look at links follow
 * them. It is for everybody who has a link, signed in or not.
 */
@Path("/unsubscribe/{link}")
@InOneTransaction
@Produces(MediaType.TEXT_HTML)
class EndingResource {

    private static final int LONGEST = 2_000;

    /** As a form has it, or one in parts. */
    private static final Pattern ONE_CLICK =
            Pattern.compile("(^|&)List-Unsubscribe=One-Click(&|\\s*$)|name=\"?List-Unsubscribe\"?\\s+One-Click(\\s|$)");

    private final EndingService endings;

    EndingResource(EndingService endings) {
        this.endings = endings;
    }

    @GET
    @PermitAll
    @Operation(operationId = "showEnding", hidden = true)
    public Response showEnding(@PathParam("link") String link) {
        return endings.ask(link).answer();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @PermitAll
    @Operation(operationId = "endSubscriptionByLink", hidden = true)
    public Response endSubscriptionByLink(@PathParam("link") String link, String body) {
        if (body == null || body.length() > LONGEST || !ONE_CLICK.matcher(body).find()) {
            throw Rejected.malformed("The body is a form that says List-Unsubscribe=One-Click, and nothing else.");
        }
        return endings.end(link).answer();
    }
}
