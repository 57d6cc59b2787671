package org.concordat.costs;

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
import java.time.Instant;
import org.concordat.agreements.DiffView;
import org.concordat.costs.model.SchemeText;
import org.concordat.costs.model.Stage;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Roles;
import org.concordat.web.InOneTransaction;
import org.concordat.web.Page;
import org.concordat.web.Slices;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The versions of a sharing scheme and what the members do with them. */
@Path("/v1/partnerships/{partnership}/sharing-schemes/{scheme}/versions/{version}")
@InOneTransaction
@Tag(name = "Cost")
class SchemeVersionResource {

    private static final String PARTNERSHIP = "Slug of the partnership.";
    private static final String SCHEME = "Slug of the sharing scheme.";
    private static final String NUMBER = "Number of the version, from 1.";
    private static final String TRY = "Only try: answer as it would be, change nothing.";

    private final SchemeVersionService versions;
    private final SchemeApprovalService approvals;
    private final SchemeComparisonService comparisons;
    private final Slices slices;

    SchemeVersionResource(
            SchemeVersionService versions,
            SchemeApprovalService approvals,
            SchemeComparisonService comparisons,
            Slices slices) {
        this.versions = versions;
        this.approvals = approvals;
        this.comparisons = comparisons;
        this.slices = slices;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "putSharingSchemeVersion",
            summary = "Write a draft of a sharing scheme",
            description =
                    "By the manager of the provider, of the host, or of a joint board, while the version is a draft. The next version has"
                            + " the next number. Every fault of the text is told at once: percentages that do not total 100, drivers and"
                            + " pools that are not there, organisations named twice, limits that cannot be held.")
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now.",
            content = @Content(schema = @Schema(implementation = SharingSchemeVersionView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new draft.",
            content = @Content(schema = @Schema(implementation = SharingSchemeVersionView.class)))
    public RestResponse<SharingSchemeVersionView> putSharingSchemeVersion(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = SCHEME) @PathParam("scheme") Slug scheme,
            @Parameter(description = NUMBER) @PathParam("version") @Min(1) @Max(SchemeVersionService.MOST_VERSIONS)
                    int version,
            @Parameter(description = "ETag of the revision that is replaced; left out for a new draft.")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull SchemeText body) {
        return versions.put(partnership, scheme, version, body, ifMatch, dryRun).answer();
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
            operationId = "getSharingSchemeVersion",
            summary = "Read a version of a sharing scheme",
            description = "Its text, its state, the digest that approvals cover, who has approved it and who has not.")
    @APIResponse(
            responseCode = "200",
            description = "The version.",
            content = @Content(schema = @Schema(implementation = SharingSchemeVersionView.class)))
    public RestResponse<SharingSchemeVersionView> getSharingSchemeVersion(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = SCHEME) @PathParam("scheme") Slug scheme,
            @Parameter(description = NUMBER) @PathParam("version") int version,
            @Parameter(description = Known.ASKED) @QueryParam("knownOn") Instant knownOn) {
        return versions.get(partnership, scheme, version, knownOn).answer();
    }

    @GET
    @Path("/diff")
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
            operationId = "getSharingSchemeVersionDiff",
            summary = "What differs from another version of a sharing scheme",
            description =
                    "Every place of the text that differs, before and after: a day, a key, a percentage, a limit. What that means in pounds"
                            + " is told by the version's comparison.")
    @APIResponse(responseCode = "200", description = "Every place that differs; none where the texts are the same.")
    public DiffView getSharingSchemeVersionDiff(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = SCHEME) @PathParam("scheme") Slug scheme,
            @Parameter(description = NUMBER) @PathParam("version") int version,
            @Parameter(description = "Number of the version to compare with.") @QueryParam("against") @Min(1)
                    int against,
            @Parameter(description = "How many places at most.")
                    @QueryParam("limit")
                    @DefaultValue(Slices.WHOLE)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The previous page's next.") @QueryParam("cursor") String cursor) {
        DiffView diff = versions.diff(partnership, scheme, version, against);
        return diff.paged(slices.of("scheme diff", diff.differences(), limit, cursor, DiffView.Difference::pointer));
    }

    @POST
    @Path("/proposal")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "proposeSharingSchemeVersion",
            summary = "Propose a draft of a sharing scheme",
            description =
                    "Puts the draft before the members; from now on its text stands. Refused where another scheme shares one of its pools"
                            + " on the same days, or where it would change a year that is closed.")
    @APIResponse(responseCode = "200", description = "The version, proposed.")
    public SharingSchemeVersionView proposeSharingSchemeVersion(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = SCHEME) @PathParam("scheme") Slug scheme,
            @Parameter(description = NUMBER) @PathParam("version") int version,
            @Parameter(description = TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return approvals.propose(partnership, scheme, version, dryRun);
    }

    @POST
    @Path("/withdrawal")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "withdrawSharingSchemeVersion",
            summary = "Take a proposed sharing scheme back",
            description =
                    "By the manager of the provider, of the host, or of a joint board, as long as it has not got the approvals it needs.")
    @APIResponse(responseCode = "200", description = "The version, withdrawn.")
    public SharingSchemeVersionView withdrawSharingSchemeVersion(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = SCHEME) @PathParam("scheme") Slug scheme,
            @Parameter(description = NUMBER) @PathParam("version") int version,
            @Parameter(description = TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        return approvals.withdraw(partnership, scheme, version, dryRun);
    }

    @POST
    @Path("/approvals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SIGNATORY)
    @Operation(
            operationId = "approveSharingSchemeVersion",
            summary = "Approve a proposed sharing scheme",
            description =
                    "By the signatory of a member, over the digest that was read. Asked are those who will pay by it: the members of the day"
                            + " on which it commences, or of today once that has come. Whoever leaves before is not asked; who joins"
                            + " by then is, and approves from its first day on, so that the version waits for it. With as many"
                            + " approvals as the partnership's rules ask for the version is approved: it applies from the day it"
                            + " commences (rule M2).")
    @APIResponse(responseCode = "200", description = "The version with this approval.")
    public SharingSchemeVersionView approveSharingSchemeVersion(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = SCHEME) @PathParam("scheme") Slug scheme,
            @Parameter(description = NUMBER) @PathParam("version") int version,
            @Parameter(description = TRY) @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @NotNull @Valid NewApproval body) {
        return approvals.approve(partnership, scheme, version, body, dryRun);
    }

    @GET
    @Path("/comparison")
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
            operationId = "compareSharingSchemeVersion",
            summary = "What a sharing scheme would change",
            description =
                    "Shares the lines of a past or planned year by this version as if it had applied throughout, whatever its state, beside"
                            + " what the schemes in force make of them: pounds and percent of each council, now and then (rule V5)."
                            + " Of the pools that the version shares. Of a version that is a draft, or was taken back, a member sees its own part"
                            + " only. Nothing is written.")
    @APIResponse(responseCode = "200", description = "Now and then, side by side.")
    public SchemeComparisonView compareSharingSchemeVersion(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") Slug partnership,
            @Parameter(description = SCHEME) @PathParam("scheme") Slug scheme,
            @Parameter(description = NUMBER) @PathParam("version") int version,
            @Parameter(description = AskedShares.YEAR, required = true) @QueryParam("year") @NotNull Period year,
            @Parameter(
                            description = AskedShares.STAGE,
                            schema =
                                    @Schema(
                                            enumeration = {"budget", "actual"},
                                            defaultValue = "budget"))
                    @QueryParam("stage")
                    @DefaultValue("budget")
                    @Pattern(regexp = AskedShares.STAGES)
                    String stage) {
        return comparisons.compare(
                partnership, scheme, version, year, Stage.parse(stage).orElseThrow());
    }
}
