package org.concordat.organisations;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/me}. */
@Path("/v1/me")
@Authenticated
@Tag(name = "Me")
class MeResource {

    private final MeService service;

    MeResource(MeService service) {
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "getMe",
            summary = "Who am I, and what may I do where",
            description =
                    "What the server made of the access token: the organisation that its issuer speaks for, its roles cut to"
                            + " those that the issuer may grant, and today's part in each partnership, invitations among them."
                            + " The operator has a part in none; it lists them all with listPartnerships.")
    public MeView getMe() {
        return service.me();
    }
}
