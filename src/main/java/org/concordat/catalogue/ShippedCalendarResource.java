package org.concordat.catalogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Roles;
import org.concordat.web.Page;
import org.concordat.web.Slices;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The calendars that every partnership has. */
@Path("/v1/calendars")
@Tag(name = "Calendars")
class ShippedCalendarResource {

    private final ShippedCalendars calendars;
    private final Slices slices;

    ShippedCalendarResource(ShippedCalendars calendars, Slices slices) {
        this.calendars = calendars;
        this.slices = slices;
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
        Roles.AUDITOR,
        Roles.OPERATOR
    })
    @Operation(
            operationId = "getShippedCalendar",
            summary = "Read a shipped calendar",
            description =
                    "england-and-wales, scotland, northern-ireland and any-uk: Monday to Friday without the bank holidays; always: all day, every day.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar.",
            content = @Content(schema = @Schema(implementation = CalendarView.class)))
    public CalendarView getShippedCalendar(
            @Parameter(description = "Slug of the calendar.") @PathParam("calendar") Slug calendar) {
        return calendars.view(calendar);
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
        Roles.AUDITOR,
        Roles.OPERATOR
    })
    @Operation(
            operationId = "calculateShippedDeadline",
            summary = "Reckon a deadline by a shipped calendar",
            description = "As the engine that judges cases does (rules T1 to T5), in London's time zone.")
    @APIResponse(
            responseCode = "200",
            description = "The deadline.",
            content = @Content(schema = @Schema(implementation = DeadlineView.class)))
    public DeadlineView calculateShippedDeadline(
            @Parameter(description = "Slug of the calendar.") @PathParam("calendar") Slug calendar,
            @Valid @BeanParam AskedLimit asked) {
        return DeadlineView.of(calendar, calendars.calendar(calendar), asked);
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
        Roles.AUDITOR,
        Roles.OPERATOR
    })
    @Operation(
            operationId = "calculateShippedElapsed",
            summary = "Reckon the time between two instants by a shipped calendar",
            description = "Working days, working minutes and elapsed minutes (rules T1, T5), in London's time zone.")
    @APIResponse(
            responseCode = "200",
            description = "The time.",
            content = @Content(schema = @Schema(implementation = ElapsedView.class)))
    public ElapsedView calculateShippedElapsed(
            @Parameter(description = "Slug of the calendar.") @PathParam("calendar") Slug calendar,
            @Parameter(description = "The earlier instant: RFC 3339 with offset.", required = true)
                    @NotNull
                    @QueryParam("from")
                    Instant from,
            @Parameter(description = "The later instant, at most 3660 days after it.", required = true)
                    @NotNull
                    @QueryParam("to")
                    Instant to) {
        return ElapsedView.of(calendar, calendars.calendar(calendar), from, to);
    }

    @GET
    @RolesAllowed({
        Roles.READER,
        Roles.OFFICER,
        Roles.SIGNATORY,
        Roles.MANAGER,
        Roles.BOARD_MEMBER,
        Roles.BOARD_SECRETARY,
        Roles.AUDITOR,
        Roles.OPERATOR
    })
    @Operation(operationId = "listShippedCalendars", summary = "List the shipped calendars", description = "By slug.")
    @APIResponse(responseCode = "200", description = "A page of the shipped calendars.")
    public Page<CalendarView> listShippedCalendars(
            @Parameter(description = "How many items at most.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The previous page's next.") @QueryParam("cursor") String cursor) {
        return slices.of("shipped-calendars", calendars.views(), limit, cursor, CalendarView::calendar);
    }
}
