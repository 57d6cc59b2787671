package org.concordat.consequences;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.time.Instant;
import org.concordat.performance.ResultId;
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

/** The ratings of results. */
@Path("/v1/partnerships/{partnership}/ratings")
@InOneTransaction
@Tag(name = "Consequences")
class RatingResource {

    private static final String PARTNERSHIP = "Slug of the partnership.";
    private static final String RESULT =
            "Id of the result of a council as a whole, at the service level's own period: period.council.agreement.serviceLevel.";
    private static final String TRY = "Only try: answer as it would be, change nothing.";
    private static final String ETAG = "ETag of the rating that was read; of one that was never overridden as well.";

    private final RatingService ratings;

    RatingResource(RatingService ratings) {
        this.ratings = ratings;
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
            operationId = "listRatings",
            summary = "Ratings of a period",
            description =
                    "One for each result at its service level's own period, where the agreement maps bands to the ratings of the"
                            + " Procurement Act 2023, with what overrides it (rule B7). A council sees its own. Every page is"
                            + " judged, and known, as of the first page's instants.")
    @APIResponse(responseCode = "200", description = "A page of ratings, by council, agreement and service level.")
    public Page<RatingView> listRatings(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership,
            @Valid @BeanParam Asked asked,
            @Parameter(description = "How many items at most.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The previous page's next.") @QueryParam("cursor") String cursor) {
        return ratings.page(partnership, asked, limit, cursor);
    }

    @GET
    @Path("/{result}")
    @RolesAllowed({
        Roles.READER,
        Roles.OFFICER,
        Roles.SIGNATORY,
        Roles.MANAGER,
        Roles.BOARD_MEMBER,
        Roles.BOARD_SECRETARY,
        Roles.AUDITOR
    })
    @Operation(operationId = "getRating", summary = "The rating of a result", description = "With what overrides it.")
    @APIResponse(
            responseCode = "200",
            description = "The rating.",
            content = @Content(schema = @Schema(implementation = RatingView.class)))
    public RestResponse<RatingView> getRating(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership,
            @Parameter(description = RESULT) @PathParam("result") String result,
            @Parameter(description = Asked.AS_OF) @QueryParam("asOf") Instant asOf,
            @Parameter(description = Asked.KNOWN_ON) @QueryParam("knownOn") Instant knownOn) {
        return ratings.get(partnership, ResultId.parse(result), asOf, knownOn).answer();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{result}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "putRating",
            summary = "Override a rating",
            description =
                    "By an officer of the client side, with the reason (rule B7). The band stays as it is; earlier overrides are kept.")
    @APIResponse(
            responseCode = "200",
            description = "The rating as it is now.",
            content = @Content(schema = @Schema(implementation = RatingView.class)))
    public RestResponse<RatingView> putRating(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership,
            @Parameter(description = RESULT) @PathParam("result") String result,
            @Parameter(description = ETAG) @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun,
            @NotNull @Valid NewRating body) {
        return ratings.put(partnership, ResultId.parse(result), body, ifMatch, dryRun)
                .answer();
    }

    @DELETE
    @Path("/{result}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "deleteRating",
            summary = "Take the override of a rating back",
            description = "By an officer of the client side: the rating is the one that the band stands for again.")
    @APIResponse(responseCode = "204", description = "It is no longer overridden.")
    public void deleteRating(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership,
            @Parameter(description = RESULT) @PathParam("result") String result,
            @Parameter(description = ETAG) @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = TRY) @QueryParam("dryRun") boolean dryRun) {
        ratings.delete(partnership, ResultId.parse(result), ifMatch, dryRun);
    }
}
