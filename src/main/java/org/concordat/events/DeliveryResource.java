package org.concordat.events;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.concordat.tenancy.Roles;
import org.concordat.web.InOneTransaction;
import org.concordat.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What was sent to a webhook, and having it sent again. */
@Path("/v1/webhooks/{webhook}")
@InOneTransaction
@Tag(name = "Webhooks")
class DeliveryResource {

    private static final String WEBHOOK = WebhookResource.WEBHOOK;
    private static final String DELIVERY = "Id of the delivery.";
    private static final String TRY = WebhookResource.TRY;

    private final DeliveryService deliveries;

    DeliveryResource(DeliveryService deliveries) {
        this.deliveries = deliveries;
    }

    @POST
    @Path("/test")
    @RolesAllowed({Roles.OFFICER, Roles.MANAGER})
    @Operation(
            operationId = "testWebhook",
            summary = "Try a webhook",
            description =
                    "Sends the event `concordat.webhook.test.v1`, once, within a second or two. The delivery tells how it went.")
    @APIResponse(
            responseCode = "201",
            headers = @Header(name = "Location", ref = "Location"),
            description = "The delivery, which is still to be made.",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public RestResponse<DeliveryView> testWebhook(
            @Parameter(description = WEBHOOK) @PathParam("webhook") UUID webhook,
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun) {
        DeliveryView test = deliveries.test(webhook, dryRun);
        return RestResponse.ResponseBuilder.<DeliveryView>created(
                        URI.create("/v1/webhooks/" + webhook + "/deliveries/" + test.id()))
                .entity(test)
                .build();
    }

    @GET
    @Path("/deliveries")
    @RolesAllowed({Roles.READER, Roles.OFFICER, Roles.SIGNATORY, Roles.MANAGER})
    @Operation(
            operationId = "listDeliveries",
            summary = "List deliveries",
            description =
                    "What was or shall be sent to a webhook, newest first; with `state=dead` its dead letters. It is told of for 90 days"
                            + " after it was settled, unless the operator has set another time. A delivery is tried at"
                            + " once, then after 5 seconds, 5 and 30 minutes, 2, 5, 10, 14, 20 and 24 hours, each a little later by chance;"
                            + " while the receiver fails, its deliveries have their turns one by one, five minutes apart at most, and what"
                            + " has waited for more than three days is given up;"
                            + " any status from 200 to 299 within 10 seconds is success, and redirects are not followed.")
    @APIResponse(responseCode = "200", description = "A page of deliveries.")
    public Page<DeliveryView> listDeliveries(
            @Parameter(description = WEBHOOK) @PathParam("webhook") UUID webhook,
            @Parameter(
                            description = "Only those in this state.",
                            schema = @Schema(enumeration = {"pending", "delivered", "dead", "withheld"}))
                    @QueryParam("state")
                    @Pattern(regexp = "pending|delivered|dead|withheld")
                    String state,
            @Parameter(description = "How many items a page has, 1 to 200.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @QueryParam("cursor") String cursor) {
        return deliveries.page(webhook, state, limit, cursor);
    }

    @GET
    @Path("/deliveries/{delivery}")
    @RolesAllowed({Roles.READER, Roles.OFFICER, Roles.SIGNATORY, Roles.MANAGER})
    @Operation(
            operationId = "getDelivery",
            summary = "Fetch a delivery",
            description = "How often it was tried, how the last attempt went, and when the next one is.")
    public DeliveryView getDelivery(
            @Parameter(description = WEBHOOK) @PathParam("webhook") UUID webhook,
            @Parameter(description = DELIVERY) @PathParam("delivery") UUID delivery) {
        return deliveries.get(webhook, delivery);
    }

    @POST
    @Path("/deliveries/{delivery}/retry")
    @RolesAllowed({Roles.OFFICER, Roles.MANAGER})
    @Operation(
            operationId = "retryDelivery",
            summary = "Send a delivery again",
            description =
                    "Whatever its state: it is tried at once, and its attempts begin anew. The header `webhook-id` is the same as before.")
    @APIResponse(
            responseCode = "200",
            description = "The delivery, which is pending now.",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public DeliveryView retryDelivery(
            @Parameter(description = WEBHOOK) @PathParam("webhook") UUID webhook,
            @Parameter(description = DELIVERY) @PathParam("delivery") UUID delivery,
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun) {
        return deliveries.retry(webhook, delivery, dryRun);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/replay")
    @RolesAllowed({Roles.OFFICER, Roles.MANAGER})
    @Operation(
            operationId = "replayWebhook",
            summary = "Send events once more",
            description =
                    "Sets the webhook back in the feed of a partnership, to an instant or to after an event: all that follows and that it asks"
                            + " for is sent again, in order, with the same ids. It never skips what has not been sent yet.")
    @APIResponse(
            responseCode = "200",
            description = "What is sent again.",
            content = @Content(schema = @Schema(implementation = ReplayView.class)))
    public ReplayView replayWebhook(
            @Parameter(description = WEBHOOK) @PathParam("webhook") UUID webhook,
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun,
            @NotNull @Valid NewReplay body) {
        return deliveries.replay(webhook, body, dryRun);
    }
}
