package org.concordat.governance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
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
import org.concordat.kernel.Slug;
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

/** What follows from meetings. */
@Path("/v1/partnerships/{partnership}/actions")
@InOneTransaction
@Tag(name = "Governance")
class ActionResource {

    private static final String ACTION = "Id of the action.";

    private final ActionService actions;

    ActionResource(ActionService actions) {
        this.actions = actions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.BOARD_SECRETARY)
    @Operation(
            operationId = "postAction",
            summary = "Write down an action",
            description =
                    "By the board's secretary: which organisation is to do what by which day, and in which meeting or by which decision it was"
                            + " agreed.")
    @APIResponse(
            responseCode = "201",
            headers = @Header(name = "Location", ref = "Location"),
            description = "The action, open.",
            content = @Content(schema = @Schema(implementation = ActionView.class)))
    public RestResponse<ActionView> postAction(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = Asked.TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid NewAction body) {
        ActionView view = actions.add(partnership, body, dryRun);
        return RestResponse.ResponseBuilder.<ActionView>created(
                        URI.create("/v1/partnerships/" + partnership + "/actions/" + view.id()))
                .entity(view)
                .build();
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
            operationId = "listActions",
            summary = "List actions",
            description = "In the order in which they were written down; one is overdue from the day after it is due.")
    @APIResponse(responseCode = "200", description = "A page of actions.")
    public Page<ActionView> listActions(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = "Only those of this organisation.") @QueryParam("owner") Slug owner,
            @Parameter(
                            description = "Only those that stand so today.",
                            schema = @Schema(enumeration = {"open", "done", "overdue"}))
                    @QueryParam("state")
                    @Pattern(regexp = "open|done|overdue")
                    String state,
            @Parameter(description = Asked.LIMIT)
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = Asked.CURSOR) @QueryParam("cursor") String cursor) {
        return actions.list(partnership, owner, state, limit, cursor);
    }

    @GET
    @Path("/{action}")
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
            operationId = "getAction",
            summary = "Fetch an action",
            description = "Who is to do what by when, where that was agreed, and what became of it.")
    @APIResponse(
            responseCode = "200",
            description = "The action, as it stands.",
            content = @Content(schema = @Schema(implementation = ActionView.class)))
    public RestResponse<ActionView> getAction(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = ACTION) @PathParam("action") UUID action) {
        return actions.get(partnership, action).answer();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{action}")
    @RolesAllowed(Roles.BOARD_SECRETARY)
    @Operation(
            operationId = "putAction",
            summary = "Change an action",
            description = "By the board's secretary, until it is done: another day, another owner, other words.")
    @APIResponse(
            responseCode = "200",
            description = "The action as it is now.",
            content = @Content(schema = @Schema(implementation = ActionView.class)))
    public RestResponse<ActionView> putAction(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = ACTION) @PathParam("action") UUID action,
            @Parameter(description = Asked.IF_MATCH) @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = Asked.TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid NewAction body) {
        return actions.put(partnership, action, body, ifMatch, dryRun).answer();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{action}/completion")
    @RolesAllowed({Roles.OFFICER, Roles.BOARD_SECRETARY})
    @Operation(
            operationId = "completeAction",
            summary = "Say that an action is done",
            description =
                    "By an officer of the organisation that was to do it, or by the board's secretary; once, and that stands.")
    @APIResponse(
            responseCode = "200",
            description = "The action, done.",
            content = @Content(schema = @Schema(implementation = ActionView.class)))
    public RestResponse<ActionView> completeAction(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = ACTION) @PathParam("action") UUID action,
            @Parameter(description = Asked.TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid NewCompletion body) {
        return actions.finish(partnership, action, body, dryRun).answer();
    }
}
