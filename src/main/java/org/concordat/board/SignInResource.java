package org.concordat.board;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.concordat.tenancy.Actings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Where people come in: the address of their issuer begins the sign-in; whoever has signed in is shown what they may open. */
@Path("/")
@Authenticated
class SignInResource {

    private final Actings actings;

    SignInResource(Actings actings) {
        this.actings = actings;
    }

    /** Reached by who has signed in; anybody else is sent to the issuer of that organisation first. */
    @GET
    @Path("/sign-in/{organisation}/{provider}")
    @Operation(operationId = "signIn", hidden = true)
    public RestResponse<Void> signIn() {
        return RestResponse.seeOther(URI.create("/board"));
    }

    @GET
    @Path("/board")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "showPartnerships", hidden = true)
    public TemplateInstance showPartnerships() {
        return Templates.partnerships(PartnershipsView.of(actings.everywhere()));
    }
}
