package org.concordat.events;

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

/** An organisation's webhooks. */
@Path("/v1/webhooks")
@InOneTransaction
@Tag(name = "Webhooks")
class WebhookResource {

    static final String WEBHOOK = "Id of the webhook.";
    static final String TRY = "Only try: answer as it would be, change nothing and send nothing.";

    private final WebhookService webhooks;

    WebhookResource(WebhookService webhooks) {
        this.webhooks = webhooks;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @TargetChecked
    @RolesAllowed({Roles.OFFICER, Roles.MANAGER})
    @Operation(
            operationId = "postWebhook",
            summary = "Register a webhook",
            description =
                    "From now on events of the types and partnerships that are asked for are posted to the address, each as a CloudEvent,"
                            + " signed as Standard Webhooks 1.0 has it; the section `webhooks` of this document describes them. The"
                            + " webhook is the organisation's: it is told what the organisation itself sees at the moment of"
                            + " sending, whoever registered it, and nothing while the organisation is suspended. The answer shows"
                            + " the secret of an `hmac` webhook, this once. At most 20 for an organisation. An address is refused"
                            + " where its name is not found or leads inside a network; which of the two it was is not told.")
    @APIResponse(
            responseCode = "201",
            headers = @Header(name = "Location", ref = "Location"),
            description = "The new webhook; with `hmac` its secret, which is never shown again.",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public RestResponse<WebhookView> postWebhook(
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun, @NotNull @Valid NewWebhook body) {
        Stored<WebhookView> made = webhooks.make(body, dryRun);
        return RestResponse.ResponseBuilder.<WebhookView>created(
                        URI.create("/v1/webhooks/" + made.view().id()))
                .entity(made.view())
                .tag(Preconditions.etag(made.revision()))
                .build();
    }

    @GET
    @RolesAllowed({Roles.READER, Roles.OFFICER, Roles.SIGNATORY, Roles.MANAGER})
    @Operation(
            operationId = "listWebhooks",
            summary = "List webhooks",
            description = "Those of the caller's organisation, oldest first, without their secrets.")
    @APIResponse(responseCode = "200", description = "A page of webhooks.")
    public Page<WebhookView> listWebhooks(
            @Parameter(description = "How many items a page has, 1 to 200.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @QueryParam("cursor") String cursor) {
        return webhooks.page(limit, cursor);
    }

    @GET
    @Path("/{webhook}")
    @RolesAllowed({Roles.READER, Roles.OFFICER, Roles.SIGNATORY, Roles.MANAGER})
    @Operation(
            operationId = "getWebhook",
            summary = "Fetch a webhook",
            description = "With the public key by which its deliveries are verified; never with a secret.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook.",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public RestResponse<WebhookView> getWebhook(@Parameter(description = WEBHOOK) @PathParam("webhook") UUID webhook) {
        return webhooks.get(webhook).answer();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{webhook}")
    @TargetChecked
    @RolesAllowed({Roles.OFFICER, Roles.MANAGER})
    @Operation(
            operationId = "putWebhook",
            summary = "Change a webhook",
            description =
                    "Its address, what it is told of, and whether it is called. What waits for it is sent to the new address; a partnership"
                            + " that is added is told of from now on, of one that is left out nothing is sent any more, not even what"
                            + " waits. Enable it again here when the receiver had it disabled by"
                            + " answering 410.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook as it is now.",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public RestResponse<WebhookView> putWebhook(
            @Parameter(description = WEBHOOK) @PathParam("webhook") UUID webhook,
            @Parameter(description = "The ETag that you read.") @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun,
            @NotNull @Valid NewWebhook body) {
        return webhooks.replace(webhook, body, ifMatch, dryRun).answer();
    }

    @DELETE
    @Path("/{webhook}")
    @RolesAllowed({Roles.OFFICER, Roles.MANAGER})
    @Operation(
            operationId = "deleteWebhook",
            summary = "Remove a webhook",
            description = "It is called no more, and its keys are erased. What waits for it is never sent.")
    public void deleteWebhook(
            @Parameter(description = WEBHOOK) @PathParam("webhook") UUID webhook,
            @Parameter(description = "The ETag that you read.") @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun) {
        webhooks.remove(webhook, ifMatch, dryRun);
    }

    @POST
    @Path("/{webhook}/secret-rotation")
    @RolesAllowed({Roles.OFFICER, Roles.MANAGER})
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Change a webhook's key",
            description =
                    "Makes a new secret, or a new key pair. For 24 hours (`formerUntil`) every delivery carries two signatures, the new one"
                            + " and that of the former key, so that the receiver can change over meanwhile. Where the key is changed again"
                            + " within that time, that of the key before signs as well until its own 24 hours are over: the newest"
                            + " three keys at most.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook; with `hmac` its new secret, which is never shown again.",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public RestResponse<WebhookView> rotateWebhookSecret(
            @Parameter(description = WEBHOOK) @PathParam("webhook") UUID webhook,
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun) {
        return webhooks.changeKey(webhook, dryRun).answer();
    }
}
