package org.concordat.signals;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.KnownOn;
import org.concordat.tenancy.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The funnels of a partnership. */
@Path("/v1/partnerships/{partnership}/funnels")
@RolesAllowed({
    Roles.READER,
    Roles.OFFICER,
    Roles.SIGNATORY,
    Roles.MANAGER,
    Roles.BOARD_MEMBER,
    Roles.BOARD_SECRETARY,
    Roles.AUDITOR
})
@Tag(name = "Signals")
class FunnelResource {

    private final FunnelService funnels;
    private final KnownOn known;

    FunnelResource(FunnelService funnels, KnownOn known) {
        this.funnels = funnels;
        this.known = known;
    }

    @GET
    @Path("/{serviceLevel}")
    @Operation(
            operationId = "getFunnel",
            summary = "Compare councils or areas",
            description =
                    "Which councils, or areas, differ from all together by more than chance explains: each proportion of a period against"
                            + " the rate of all pooled, between 95 % and 99.8 % limits of the exact binomial distribution (rule S2). Of"
                            + " shares only (422 for others). It holds what the caller sees: a council its own areas, since a rate pooled"
                            + " with others would tell theirs; the provider and the board all councils.")
    @APIResponse(responseCode = "200", description = "The funnel of the service level in the period.")
    public FunnelView getFunnel(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") String partnership,
            @Parameter(description = "Ref of the service level, the same in the agreements that are compared.")
                    @PathParam("serviceLevel")
                    Slug serviceLevel,
            @Valid @BeanParam AskedFunnel asked) {
        return funnels.get(partnership, serviceLevel, asked, known.settled(partnership, asked.knownOn()));
    }
}
