package org.concordat.subscriptions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.concordat.partnerships.Stored;
import org.concordat.tenancy.Roles;
import org.concordat.web.InOneTransaction;
import org.concordat.web.Page;
import org.concordat.web.Preconditions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What a person is told, by e-mail or by a webhook. */
@Path("/v1/subscriptions")
@InOneTransaction
@Tag(name = "Subscriptions")
@RolesAllowed({
    Roles.READER,
    Roles.OFFICER,
    Roles.SIGNATORY,
    Roles.MANAGER,
    Roles.BOARD_MEMBER,
    Roles.BOARD_SECRETARY,
    Roles.AUDITOR
})
class SubscriptionResource {

    private static final String SUBSCRIPTION = "Id of the subscription.";
    private static final String TRY = "Only try: answer as it would be, change nothing and send nothing.";
    private static final String ETAG = "The ETag that you read.";

    private final SubscriptionService subscriptions;

    SubscriptionResource(SubscriptionService subscriptions) {
        this.subscriptions = subscriptions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "postSubscription",
            summary = "Subscribe by e-mail or webhook",
            description =
                    "You are told of what your organisation sees of the events that you ask for, at the moment of writing: what happened"
                            + " and where it is read, never what is read there. To an e-mail address a code is sent first; nothing else is,"
                            + " until it has been given back. A webhook of your organisation that takes digests is called with them instead, signed"
                            + " and tried again like all its deliveries; only webhooks that ask for digests by name take them. What comes together is told together, and no event twice. At most 20 for a person,"
                            + " and three codes to an address within 24 hours; nobody else sees them. It ends by itself after 100 days,"
                            + " unless it is put again.")
    @APIResponse(
            responseCode = "201",
            headers = @Header(name = "Location", ref = "Location"),
            description = "The new subscription, which awaits the code.",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public RestResponse<SubscriptionView> postSubscription(
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun, @NotNull @Valid NewSubscription body) {
        Stored<SubscriptionView> made = subscriptions.make(body, dryRun);
        return RestResponse.ResponseBuilder.<SubscriptionView>created(
                        URI.create("/v1/subscriptions/" + made.view().id()))
                .entity(made.view())
                .tag(Preconditions.etag(made.revision()))
                .build();
    }

    @GET
    @Operation(
            operationId = "listSubscriptions",
            summary = "List your subscriptions",
            description = "Those of the person that the token names, oldest first; those of nobody else.")
    @APIResponse(responseCode = "200", description = "A page of subscriptions.")
    public Page<SubscriptionView> listSubscriptions(
            @Parameter(description = "How many items a page has, 1 to 200.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @QueryParam("cursor") String cursor) {
        return subscriptions.page(limit, cursor);
    }

    @GET
    @Path("/{subscription}")
    @Operation(
            operationId = "getSubscription",
            summary = "Fetch one of your subscriptions",
            description = "What you are told of by it, how often, where, and when the next e-mail is due.")
    @APIResponse(
            responseCode = "200",
            description = "The subscription.",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public RestResponse<SubscriptionView> getSubscription(
            @Parameter(description = SUBSCRIPTION) @PathParam("subscription") UUID subscription) {
        return subscriptions.get(subscription).answer();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{subscription}")
    @Operation(
            operationId = "putSubscription",
            summary = "Change one of your subscriptions",
            description =
                    "From now on it holds for another 100 days. Another address awaits its own code first, and so does one that has not been"
                            + " confirmed: a new code is sent. Partnerships that are added are told of from now on; what waits for an address or a webhook that is given up is not sent."
                            + " At most three codes are sent to an address within 24 hours.")
    @APIResponse(
            responseCode = "200",
            description = "The subscription as it is now.",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public RestResponse<SubscriptionView> putSubscription(
            @Parameter(description = SUBSCRIPTION) @PathParam("subscription") UUID subscription,
            @Parameter(description = ETAG) @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun,
            @NotNull @Valid NewSubscription body) {
        return subscriptions.replace(subscription, body, ifMatch, dryRun).answer();
    }

    @DELETE
    @Path("/{subscription}")
    @Operation(
            operationId = "deleteSubscription",
            summary = "End one of your subscriptions",
            description =
                    "It is deleted with your address and the record of what was sent. Nothing more is sent for it; of a webhook the deliveries"
                            + " that were made stay on record.")
    public void deleteSubscription(
            @Parameter(description = SUBSCRIPTION) @PathParam("subscription") UUID subscription,
            @Parameter(description = ETAG) @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun) {
        subscriptions.delete(subscription, ifMatch, dryRun);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{subscription}/confirmation")
    @Operation(
            operationId = "confirmSubscription",
            summary = "Give a subscription's code back",
            description =
                    "Shows that the address is yours. From now on you are told of what happens; of what happened before, the change feed"
                            + " tells.")
    @APIResponse(
            responseCode = "200",
            description = "The subscription, which is active now.",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)))
    public RestResponse<SubscriptionView> confirmSubscription(
            @Parameter(description = SUBSCRIPTION) @PathParam("subscription") UUID subscription,
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun,
            @NotNull @Valid NewCode body) {
        return subscriptions.confirm(subscription, body, dryRun).answer();
    }

    @GET
    @Path("/{subscription}/notices")
    @Operation(
            operationId = "listNotices",
            summary = "List what was sent for a subscription",
            description =
                    "Newest first, without the texts. `uncertain` is what the mail server may or may not have taken: it is not sent again, so"
                            + " that nothing comes twice; the change feed tells what it told. `passed-on` is what a webhook was given: its"
                            + " deliveries tell what became of it.")
    @APIResponse(responseCode = "200", description = "A page of e-mails and digests.")
    public Page<NoticeView> listNotices(
            @Parameter(description = SUBSCRIPTION) @PathParam("subscription") UUID subscription,
            @Parameter(description = "How many items a page has, 1 to 200.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @QueryParam("cursor") String cursor) {
        return subscriptions.notices(subscription, limit, cursor);
    }
}
