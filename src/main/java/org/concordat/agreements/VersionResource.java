package org.concordat.agreements;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.concordat.agreements.model.VersionText;
import org.concordat.tenancy.Lengthy;
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

/** The versions of an agreement and what the two sides do with them. */
@Path("/v1/partnerships/{partnership}/agreements/{agreement}/versions/{version}")
@InOneTransaction
@Tag(name = "Agreements")
class VersionResource {

    private static final String PARTNERSHIP = "Slug of the partnership.";
    private static final String AGREEMENT = "Name of the agreement; council.name where several councils have the name.";
    private static final String NUMBER = "Number of the version, from 1.";
    private static final String TRY = "Only try: answer as it would be, change nothing.";

    private final VersionService versions;
    private final SigningService signing;
    private final Slices slices;

    VersionResource(VersionService versions, SigningService signing, Slices slices) {
        this.versions = versions;
        this.signing = signing;
        this.slices = slices;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "putVersion",
            summary = "Write a draft",
            description =
                    "By the manager of the provider side, while the version is a draft. The next version has the next number. The"
                            + " text may be unfinished; it is checked when it is proposed.")
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now.",
            content = @Content(schema = @Schema(implementation = VersionView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The new draft.",
            content = @Content(schema = @Schema(implementation = VersionView.class)))
    public RestResponse<VersionView> putVersion(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership,
            @Parameter(description = AGREEMENT) @PathParam("agreement") String agreement,
            @Parameter(description = NUMBER) @PathParam("version") @Min(1) @Max(VersionService.MOST_VERSIONS)
                    int version,
            @Parameter(description = "ETag of the revision that is replaced.") @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun,
            @NotNull VersionText body) {
        return versions.put(partnership, agreement, version, body, ifMatch, dryRun)
                .answer();
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
            operationId = "getVersion",
            summary = "Read a version",
            description = "Its text, its state, the digest that signatures cover.")
    @APIResponse(
            responseCode = "200",
            description = "The version.",
            content = @Content(schema = @Schema(implementation = VersionView.class)))
    public RestResponse<VersionView> getVersion(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership,
            @Parameter(description = AGREEMENT) @PathParam("agreement") String agreement,
            @Parameter(description = NUMBER) @PathParam("version") int version,
            @Parameter(description = "As it was recorded at this instant; now by default.") @QueryParam("knownOn")
                    Instant knownOn) {
        return versions.get(partnership, agreement, version, knownOn).answer();
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
            operationId = "getVersionDiff",
            summary = "What differs from another version",
            description = "Every place of the text that differs, before and after.")
    public DiffView getVersionDiff(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership,
            @Parameter(description = AGREEMENT) @PathParam("agreement") String agreement,
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
        DiffView diff = versions.diff(partnership, agreement, version, against);
        return diff.paged(slices.of("diff", diff.differences(), limit, cursor, DiffView.Difference::pointer));
    }

    @POST
    @Path("/proposal")
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "proposeVersion",
            summary = "Propose a draft",
            description =
                    "Puts the draft before the other side; from now on its text stands. Every fault of the text is told at once.")
    public VersionView proposeVersion(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership,
            @Parameter(description = AGREEMENT) @PathParam("agreement") String agreement,
            @Parameter(description = NUMBER) @PathParam("version") int version,
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun) {
        return signing.propose(partnership, agreement, version, dryRun);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/counter")
    @RolesAllowed({Roles.MANAGER, Roles.OFFICER})
    @Operation(
            operationId = "counterVersion",
            summary = "Answer a proposal with another",
            description =
                    "By the side that did not propose. The text becomes the next version, proposed; the countered version stays as"
                            + " countered. The answer says what differs.")
    public CounterView counterVersion(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership,
            @Parameter(description = AGREEMENT) @PathParam("agreement") String agreement,
            @Parameter(description = NUMBER) @PathParam("version") int version,
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun,
            @NotNull VersionText body) {
        return signing.counter(partnership, agreement, version, body, dryRun);
    }

    @POST
    @Path("/withdrawal")
    @RolesAllowed({Roles.MANAGER, Roles.OFFICER})
    @Operation(
            operationId = "withdrawVersion",
            summary = "Take a proposal back",
            description = "By the side that proposed, as long as not both sides have signed.")
    public VersionView withdrawVersion(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership,
            @Parameter(description = AGREEMENT) @PathParam("agreement") String agreement,
            @Parameter(description = NUMBER) @PathParam("version") int version,
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun) {
        return signing.withdraw(partnership, agreement, version, dryRun);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/signatures")
    @RolesAllowed(Roles.SIGNATORY)
    @Lengthy
    @Operation(
            operationId = "signVersion",
            summary = "Sign a proposed version",
            description =
                    "By the signatory of either side, over the digest that was read. With the second signature the version is signed:"
                            + " it is active from the day it commences. Where the governance rules leave agreements to the board or to every"
                            + " member, the second signature needs a carried decision about this text (rule G2).")
    public VersionView signVersion(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership,
            @Parameter(description = AGREEMENT) @PathParam("agreement") String agreement,
            @Parameter(description = NUMBER) @PathParam("version") int version,
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun,
            @NotNull @Valid NewSignature body) {
        return signing.sign(partnership, agreement, version, body, dryRun);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/termination")
    @RolesAllowed(Roles.SIGNATORY)
    @Lengthy
    @Operation(
            operationId = "terminateVersion",
            summary = "End an agreement",
            description = "By the signatory of either side, with the last day and the reason; not into the past.")
    public VersionView terminateVersion(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership,
            @Parameter(description = AGREEMENT) @PathParam("agreement") String agreement,
            @Parameter(description = NUMBER) @PathParam("version") int version,
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun,
            @NotNull @Valid NewTermination body) {
        return signing.terminate(partnership, agreement, version, body, dryRun);
    }
}
