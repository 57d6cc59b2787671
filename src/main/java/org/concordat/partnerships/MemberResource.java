package org.concordat.partnerships;

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
import org.concordat.kernel.Slug;
import org.concordat.tenancy.ByOwnMembership;
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

/** The members of a partnership. */
@Path("/v1/partnerships/{partnership}/members")
@InOneTransaction
@Tag(name = "Partnerships")
class MemberResource {

    private final MemberService members;

    MemberResource(MemberService members) {
        this.members = members;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{organisation}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "putMember",
            summary = "Invite an organisation, or change its membership",
            description =
                    "It takes effect when the organisation's own signatory has accepted it; new roles, votes or first day need a new acceptance,"
                            + " and until then what it has accepted stays in effect. An earlier last day counts at once, a later one is accepted as well."
                            + " From their first day on accepted terms replace what was accepted before; what has begun, and what follows it"
                            + " without a gap, lasts until the day before, and is in stays. So a council that has left comes back with a"
                            + " later first day, and a role is handed over on one. What an organisation was before today is not taken away while the costs of a year"
                            + " are shared by it that is not closed (rule G5): a membership ends, or a role ends, yesterday at the earliest. Where the"
                            + " governance rules leave memberships to the board or to every member, it needs a carried decision about the"
                            + " membership of the organisation (rule G2), with the digest of the canonical JSON (RFC 8785) of organisation,"
                            + " roles in alphabetical order, from, to, votes, and replaces: the revision that is replaced, 0 for none. The"
                            + " refusal tells the digest.")
    @APIResponse(
            responseCode = "200",
            description = "The membership as it is now.",
            content = @Content(schema = @Schema(implementation = MemberView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The invitation.",
            content = @Content(schema = @Schema(implementation = MemberView.class)))
    public RestResponse<MemberView> putMember(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Slug of the organisation.") @PathParam("organisation") Slug organisation,
            @Parameter(description = "ETag of the revision that is replaced; left out for a new member.")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(description = "Only try: answer as it would be, change nothing.")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @NotNull @Valid NewMember body) {
        return members.invite(partnership, organisation, body, ifMatch, dryRun).answer();
    }

    @POST
    @Path("/{organisation}/acceptance")
    @RolesAllowed(Roles.SIGNATORY)
    @ByOwnMembership
    @Operation(
            operationId = "acceptMembership",
            summary = "Accept an invitation",
            description =
                    "By the signatory of the invited organisation itself; the membership takes effect from its first day. An invitation"
                            + " from before the members agreed to decide about memberships needs their decision now (rule G2).")
    @APIResponse(
            responseCode = "200",
            description = "The membership, accepted.",
            content = @Content(schema = @Schema(implementation = MemberView.class)))
    public RestResponse<MemberView> acceptMembership(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Slug of the organisation.") @PathParam("organisation") Slug organisation,
            @Parameter(description = "Only try: answer as it would be, change nothing.")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun) {
        return members.accept(partnership, organisation, dryRun).answer();
    }

    @GET
    @Path("/{organisation}")
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
            operationId = "getMember",
            summary = "Read a membership",
            description = "Of any organisation in a partnership in which the caller has a part.")
    @APIResponse(
            responseCode = "200",
            description = "The membership.",
            content = @Content(schema = @Schema(implementation = MemberView.class)))
    public RestResponse<MemberView> getMember(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Slug of the organisation.") @PathParam("organisation") Slug organisation) {
        return members.get(partnership, organisation).answer();
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
    @Operation(
            operationId = "listMembers",
            summary = "List the members of a partnership",
            description = "By slug of the organisation; those not yet accepted and those that have ended among them.")
    @APIResponse(responseCode = "200", description = "A page of memberships.")
    public Page<MemberView> listMembers(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "How many items at most.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The previous page's next.") @QueryParam("cursor") String cursor) {
        return members.list(partnership, limit, cursor);
    }
}
