package org.concordat.partnerships;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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

/** Who sits on a board, runs it, or audits a partnership. */
@Path("/v1/partnerships/{partnership}/appointments")
@InOneTransaction
@Tag(name = "Partnerships")
class AppointmentResource {

    private final AppointmentService appointments;

    AppointmentResource(AppointmentService appointments) {
        this.appointments = appointments;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{appointment}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "putAppointment",
            summary = "Appoint a board member, board secretary or auditor",
            description = "These roles of a token count only where the partnership has such an appointment.")
    @APIResponse(
            responseCode = "200",
            description = "The appointment as it is now.",
            content = @Content(schema = @Schema(implementation = AppointmentView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new appointment.",
            content = @Content(schema = @Schema(implementation = AppointmentView.class)))
    public RestResponse<AppointmentView> putAppointment(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Slug of the appointment.") @PathParam("appointment") Slug appointment,
            @Parameter(description = "ETag of the revision that is replaced; left out for a new appointment.")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = "Only try: answer as it would be, change nothing.")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @NotNull @Valid NewAppointment body) {
        return appointments.put(partnership, appointment, body, ifMatch, dryRun).answer();
    }

    @GET
    @Path("/{appointment}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "getAppointment",
            summary = "Read an appointment",
            description = "For the operator only: it names a person at an issuer.")
    @APIResponse(
            responseCode = "200",
            description = "The appointment.",
            content = @Content(schema = @Schema(implementation = AppointmentView.class)))
    public RestResponse<AppointmentView> getAppointment(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Slug of the appointment.") @PathParam("appointment") Slug appointment) {
        return appointments.get(partnership, appointment).answer();
    }

    @GET
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "listAppointments",
            summary = "List appointments",
            description = "For the operator only, by slug.")
    @APIResponse(responseCode = "200", description = "A page of appointments.")
    public Page<AppointmentView> listAppointments(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "How many items at most.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The previous page's next.") @QueryParam("cursor") String cursor) {
        return appointments.list(partnership, limit, cursor);
    }

    @DELETE
    @Path("/{appointment}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "deleteAppointment",
            summary = "End an appointment at once",
            description = "To end it on a day, give it a last day instead.")
    @APIResponse(responseCode = "204", description = "It is no more.")
    public void deleteAppointment(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Slug of the appointment.") @PathParam("appointment") Slug appointment,
            @Parameter(description = "ETag of the appointment that was read.") @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = "Only try: answer as it would be, change nothing.")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun) {
        appointments.delete(partnership, appointment, ifMatch, dryRun);
    }
}
