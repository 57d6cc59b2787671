package org.concordat.benefits;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Roles;
import org.concordat.web.InOneTransaction;
import org.concordat.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The proxies that social value is told in pounds by. */
@Path("/v1/partnerships/{partnership}/social-value-proxies")
@InOneTransaction
@Tag(name = "Benefits and risks")
class ProxyResource {

    private static final String PARTNERSHIP = "Slug of the partnership.";
    private static final String TRY = "Only try: answer as it would be, change nothing.";
    private static final String PROXY = "Slug of the proxy.";

    private final ProxyService proxies;

    ProxyResource(ProxyService proxies) {
        this.proxies = proxies;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{proxy}")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "putSocialValueProxy",
            summary = "Add a proxy of social value, or a version of one",
            description =
                    "By the manager of the provider, of the host, or of a joint board: what a unit of a social good is taken"
                            + " to be worth, from when on, and who says so. The partnership answers for its own proxies. Versions that"
                            + " are there stay as they are; a version that is added begins after the years of which an actual quantity"
                            + " is recorded with the proxy, so that what was told of a year stays (rule R3).")
    @APIResponse(
            responseCode = "200",
            description = "The proxy as it is now.",
            content = @Content(schema = @Schema(implementation = ProxyView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new proxy.",
            content = @Content(schema = @Schema(implementation = ProxyView.class)))
    public RestResponse<ProxyView> putSocialValueProxy(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = PROXY) @PathParam("proxy") Slug proxy,
            @Parameter(description = "ETag of the revision that is replaced; left out for a new one.")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid ProxyText body) {
        return proxies.put(partnership, proxy, body, ifMatch, dryRun).answer();
    }

    @GET
    @Path("/{proxy}")
    @RolesAllowed({
        Roles.READER,
        Roles.OFFICER,
        Roles.SIGNATORY,
        Roles.MANAGER,
        Roles.BOARD_MEMBER,
        Roles.BOARD_SECRETARY,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "getSocialValueProxy",
            summary = "Fetch a proxy of social value",
            description =
                    "All its versions, each with the day from which on it is in force and its source. Every party reads it.")
    @APIResponse(
            responseCode = "200",
            description = "The proxy as it is now, or was known.",
            content = @Content(schema = @Schema(implementation = ProxyView.class)))
    public RestResponse<ProxyView> getSocialValueProxy(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = PROXY) @PathParam("proxy") Slug proxy,
            @Parameter(description = Known.ASKED) @QueryParam("knownOn") Instant knownOn) {
        return proxies.get(partnership, proxy, knownOn).answer();
    }

    @GET
    @RolesAllowed({
        Roles.READER,
        Roles.OFFICER,
        Roles.SIGNATORY,
        Roles.MANAGER,
        Roles.BOARD_MEMBER,
        Roles.BOARD_SECRETARY,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "listSocialValueProxies",
            summary = "List the proxies of social value",
            description =
                    "By slug. Every party of the partnership reads them, as every social value is computed with one.")
    @APIResponse(responseCode = "200", description = "A page of proxies.")
    public Page<ProxyView> listSocialValueProxies(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = Known.ASKED) @QueryParam("knownOn") Instant knownOn,
            @Parameter(description = "How many items a page has, 1 to 200.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @QueryParam("cursor") String cursor) {
        return proxies.list(partnership, knownOn, limit, cursor);
    }
}
