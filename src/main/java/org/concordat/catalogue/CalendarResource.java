package org.concordat.catalogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.concordat.tenancy.Lengthy;
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

/** The calendars of a partnership. */
@Path("/v1/partnerships/{partnership}/calendars")
@InOneTransaction
@Tag(name = "Calendars")
class CalendarResource {

    private final CalendarService calendars;

    CalendarResource(CalendarService calendars) {
        this.calendars = calendars;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{calendar}")
    @RolesAllowed(Roles.MANAGER)
    @Lengthy
    @Operation(
            operationId = "putCalendar",
            summary = "Add or change a calendar of the partnership's own",
            description =
                    "By the manager of the provider, of the host, or of a joint board. Each change is a new revision; open cases are recomputed (rule T1). A shipped calendar cannot be replaced.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar as it is now.",
            content = @Content(schema = @Schema(implementation = CalendarView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new calendar.",
            content = @Content(schema = @Schema(implementation = CalendarView.class)))
    public RestResponse<CalendarView> putCalendar(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Slug of the calendar.") @PathParam("calendar") Slug calendar,
            @Parameter(description = "ETag of the revision that is replaced; left out for a new calendar.")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = "Only try: answer as it would be, change nothing.")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @NotNull @Valid NewCalendar body) {
        return calendars.put(partnership, calendar, body, ifMatch, dryRun).answer();
    }

    @GET
    @Path("/{calendar}")
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
            operationId = "getCalendar",
            summary = "Read a calendar of the partnership's own",
            description = "Weekly hours, holidays, openings, and the days between which it is known (rule T1).")
    @APIResponse(
            responseCode = "200",
            description = "The calendar.",
            content = @Content(schema = @Schema(implementation = CalendarView.class)))
    public RestResponse<CalendarView> getCalendar(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Slug of the calendar.") @PathParam("calendar") Slug calendar,
            @Parameter(description = "As it was recorded at this instant; now by default.") @QueryParam("knownOn")
                    Instant knownOn) {
        return calendars.get(partnership, calendar, knownOn).answer();
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
            operationId = "listCalendars",
            summary = "List the partnership's own calendars",
            description = "By slug.")
    @APIResponse(responseCode = "200", description = "A page of calendars.")
    public Page<CalendarView> listCalendars(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "As it was recorded at this instant; now by default.") @QueryParam("knownOn")
                    Instant knownOn,
            @Parameter(description = "How many items at most.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The previous page's next.") @QueryParam("cursor") String cursor) {
        return calendars.list(partnership, knownOn, limit, cursor);
    }

    @GET
    @Path("/{calendar}/deadline")
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
            operationId = "calculateDeadline",
            summary = "Reckon a deadline",
            description =
                    "By a calendar of the partnership's own or a shipped one, as the engine that judges cases does (rules T1 to T5).")
    @APIResponse(
            responseCode = "200",
            description = "The deadline.",
            content = @Content(schema = @Schema(implementation = DeadlineView.class)))
    public DeadlineView calculateDeadline(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Slug of the calendar.") @PathParam("calendar") Slug calendar,
            @Valid @BeanParam AskedLimit asked) {
        return calendars.deadline(partnership, calendar, asked);
    }

    @GET
    @Path("/{calendar}/elapsed")
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
            operationId = "calculateElapsed",
            summary = "Reckon the time between two instants",
            description =
                    "By a calendar of the partnership's own or a shipped one: working days, working minutes, elapsed minutes (rules T1, T5).")
    @APIResponse(
            responseCode = "200",
            description = "The time.",
            content = @Content(schema = @Schema(implementation = ElapsedView.class)))
    public ElapsedView calculateElapsed(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Slug of the calendar.") @PathParam("calendar") Slug calendar,
            @Parameter(description = "The earlier instant: RFC 3339 with offset.", required = true)
                    @NotNull
                    @QueryParam("from")
                    Instant from,
            @Parameter(description = "The later instant, at most 3660 days after it.", required = true)
                    @NotNull
                    @QueryParam("to")
                    Instant to) {
        return calendars.elapsed(partnership, calendar, from, to);
    }
}
