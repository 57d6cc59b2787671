package org.concordat.board;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Actings;
import org.concordat.tenancy.AlsoFormerMembers;
import org.concordat.tenancy.PageSessions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Where people come in: the address of their issuer begins the sign-in; whoever has signed in is shown what they may open. */
@Path("/")
@Authenticated
class SignInResource {

    private final Actings actings;
    private final PageSessions sessions;

    SignInResource(Actings actings, PageSessions sessions) {
        this.actings = actings;
        this.sessions = sessions;
    }

    /** Reached by who has signed in; anybody else is sent to the issuer of that organisation first. */
    @GET
    @Path("/sign-in/{organisation}/{provider}")
    @Operation(operationId = "signIn", hidden = true)
    public RestResponse<Void> signIn(
            @PathParam("organisation") Slug organisation,
            @PathParam("provider") String provider,
            @Context HttpHeaders headers) {
        NewCookie[] ended = sessions.endOthers(headers.getCookies().keySet(), organisation, provider)
                .toArray(NewCookie[]::new);
        return RestResponse.ResponseBuilder.<Void>create(RestResponse.Status.SEE_OTHER)
                .location(URI.create("/board"))
                .cookie(ended)
                .build();
    }

    @POST
    @Path("/sign-out")
    @Operation(operationId = "signOut", hidden = true)
    public RestResponse<Void> signOut(@Context HttpHeaders headers) {
        return RestResponse.ResponseBuilder.<Void>create(RestResponse.Status.SEE_OTHER)
                .location(URI.create("/board"))
                .cookie(sessions.endAll(headers.getCookies().keySet()).toArray(NewCookie[]::new))
                .build();
    }

    @GET
    @AlsoFormerMembers
    @Path("/board")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "showPartnerships", hidden = true)
    public TemplateInstance showPartnerships() {
        return Templates.partnerships(PartnershipsView.of(actings.everywhere()));
    }
}
