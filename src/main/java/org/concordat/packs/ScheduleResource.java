package org.concordat.packs;

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

/** When packs are due, and what is. */
@Path("/v1/partnerships/{partnership}/reports")
@InOneTransaction
@Tag(name = "Reports")
class ScheduleResource {

    private final ScheduleService schedules;

    ScheduleResource(ScheduleService schedules) {
        this.schedules = schedules;
    }

    @PUT
    @Path("/schedule")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.BOARD_SECRETARY)
    @Operation(
            operationId = "putReportSchedule",
            summary = "Say when packs are due",
            description =
                    "By the board's secretary: how many working days after the end of a month, quarter or year its pack is to be published, by"
                            + " which calendar, and who sees to it. It publishes nothing; what is due is listed (rule P4).")
    @APIResponse(
            responseCode = "200",
            description = "The schedule as it is now.",
            content = @Content(schema = @Schema(implementation = ScheduleView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The first schedule.",
            content = @Content(schema = @Schema(implementation = ScheduleView.class)))
    public RestResponse<ScheduleView> putReportSchedule(
            @Parameter(description = ReportResource.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = "ETag of the revision that is replaced; left out for the first one.")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = ReportResource.TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid ScheduleText body) {
        return schedules.put(partnership, body, ifMatch, dryRun).answer();
    }

    @GET
    @Path("/schedule")
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
            operationId = "getReportSchedule",
            summary = "Fetch when packs are due",
            description =
                    "How many working days after the end of a period its pack is to be published, and who sees to it; not there (404) while"
                            + " nobody has said so.")
    @APIResponse(
            responseCode = "200",
            description = "The schedule as it is now, or was known.",
            content = @Content(schema = @Schema(implementation = ScheduleView.class)))
    public RestResponse<ScheduleView> getReportSchedule(
            @Parameter(description = ReportResource.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(
                            description =
                                    "As it was recorded at this instant, not later than now; now by default (rule F3).")
                    @QueryParam("knownOn")
                    Instant knownOn) {
        return schedules.get(partnership, knownOn).answer();
    }

    @GET
    @Path("/due")
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
            operationId = "listReportsDue",
            summary = "List the packs that are due",
            description =
                    "Of each length that has packs the running period and those before it, as far back as the one that had ended when the first"
                            + " schedule was written, at most 24: by which day each is to be published, and whether it was. The"
                            + " latest first; none while there is no schedule.")
    @APIResponse(responseCode = "200", description = "A page of packs that are due, were, or will be.")
    public Page<DueView> listReportsDue(
            @Parameter(description = ReportResource.PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = ReportResource.LIMIT)
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = ReportResource.CURSOR) @QueryParam("cursor") String cursor) {
        return schedules.due(partnership, limit, cursor);
    }
}
