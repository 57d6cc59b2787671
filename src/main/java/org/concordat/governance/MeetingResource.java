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
import org.concordat.tenancy.AlsoFormerMembers;
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

/** The meetings of a board. */
@Path("/v1/partnerships/{partnership}/meetings")
@InOneTransaction
@Tag(name = "Governance")
class MeetingResource {

    private static final String MEETING = "Id of the meeting.";

    private final MeetingService meetings;

    MeetingResource(MeetingService meetings) {
        this.meetings = meetings;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.BOARD_SECRETARY)
    @Operation(
            operationId = "postMeeting",
            summary = "Plan a meeting",
            description =
                    "By the board's secretary: its date, its title and its agenda. Decisions are drafted for it apart, and name it. A day that has passed is taken for the minutes: the board decides nothing in such a meeting.")
    @APIResponse(
            responseCode = "201",
            headers = @Header(name = "Location", ref = "Location"),
            description = "The meeting, planned.",
            content = @Content(schema = @Schema(implementation = MeetingView.class)))
    public RestResponse<MeetingView> postMeeting(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = Asked.TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid NewMeeting body) {
        MeetingView view = meetings.plan(partnership, body, dryRun);
        return RestResponse.ResponseBuilder.<MeetingView>created(
                        URI.create("/v1/partnerships/" + partnership + "/meetings/" + view.id()))
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
    @AlsoFormerMembers
    @Operation(
            operationId = "listMeetings",
            summary = "List meetings",
            description =
                    "In the order in which they were planned, each with who was there and whether it could decide.")
    @APIResponse(responseCode = "200", description = "A page of meetings.")
    public Page<MeetingView> listMeetings(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(
                            description = "Only those that have come so far.",
                            schema = @Schema(enumeration = {"planned", "held"}))
                    @QueryParam("state")
                    @Pattern(regexp = "planned|held")
                    String state,
            @Parameter(description = Asked.LIMIT)
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = Asked.CURSOR) @QueryParam("cursor") String cursor) {
        return meetings.list(partnership, state, limit, cursor);
    }

    @GET
    @Path("/{meeting}")
    @RolesAllowed({
        Roles.READER,
        Roles.OFFICER,
        Roles.SIGNATORY,
        Roles.MANAGER,
        Roles.BOARD_MEMBER,
        Roles.BOARD_SECRETARY,
        Roles.AUDITOR
    })
    @AlsoFormerMembers
    @Operation(
            operationId = "getMeeting",
            summary = "Fetch a meeting",
            description =
                    "Its agenda, who was represented, who presided, and whether it reaches the quorum of the governance rules of its day.")
    @APIResponse(
            responseCode = "200",
            description = "The meeting.",
            content = @Content(schema = @Schema(implementation = MeetingView.class)))
    public RestResponse<MeetingView> getMeeting(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = MEETING) @PathParam("meeting") UUID meeting) {
        return meetings.get(partnership, meeting).answer();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{meeting}")
    @RolesAllowed(Roles.BOARD_SECRETARY)
    @Operation(
            operationId = "putMeeting",
            summary = "Change a planned meeting",
            description =
                    "By the board's secretary, until it is held: then its date and its agenda stand. The date stands once a decision of it was opened.")
    @APIResponse(
            responseCode = "200",
            description = "The meeting as it is now.",
            content = @Content(schema = @Schema(implementation = MeetingView.class)))
    public RestResponse<MeetingView> putMeeting(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = MEETING) @PathParam("meeting") UUID meeting,
            @Parameter(description = Asked.IF_MATCH) @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = Asked.TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid NewMeeting body) {
        return meetings.put(partnership, meeting, body, ifMatch, dryRun).answer();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{meeting}/attendance")
    @RolesAllowed(Roles.BOARD_SECRETARY)
    @Operation(
            operationId = "putAttendance",
            summary = "Record who was at a meeting",
            description =
                    "By the board's secretary, from the day of the meeting on: which members were represented and who presided. From then on members vote. Members arrive at any time; whoever goes is marked as left. While a vote is being taken, from its first vote to its outcome, nobody who is there is taken away and the same presides; once something was voted, nobody is taken from the list (rule G1).")
    @APIResponse(
            responseCode = "200",
            description = "The meeting, held.",
            content = @Content(schema = @Schema(implementation = MeetingView.class)))
    public RestResponse<MeetingView> putAttendance(
            @Parameter(description = Asked.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = MEETING) @PathParam("meeting") UUID meeting,
            @Parameter(description = "ETag of the meeting that was read.") @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = Asked.TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid NewAttendance body) {
        return meetings.hold(partnership, meeting, body, ifMatch, dryRun).answer();
    }
}
