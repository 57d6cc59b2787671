package org.concordat.agreements;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Roles;
import org.concordat.web.InOneTransaction;
import org.concordat.web.Page;
import org.concordat.web.Slices;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The agreements of a partnership. */
@Path("/v1/partnerships/{partnership}/agreements")
@InOneTransaction
@Tag(name = "Agreements")
class AgreementResource {

    private final AgreementService service;
    private final Slices slices;

    AgreementResource(AgreementService service, Slices slices) {
        this.service = service;
        this.slices = slices;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "postAgreement",
            summary = "Make an agreement",
            description =
                    "By the manager of the provider side. The agreement begins without a version; put version 1 next.")
    @APIResponse(
            responseCode = "201",
            headers = @Header(name = "Location", ref = "Location"),
            description = "The new agreement.",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public RestResponse<AgreementView> postAgreement(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") String partnership,
            @Parameter(description = "Only try: answer as it would be, change nothing.") @QueryParam("dryRun")
                    boolean dryRun,
            @NotNull @Valid NewAgreement body) {
        AgreementView view = service.make(partnership, body, dryRun);
        return RestResponse.ResponseBuilder.<AgreementView>created(
                        URI.create("/v1/partnerships/" + partnership + "/agreements/" + view.ref()))
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
            operationId = "listAgreements",
            summary = "List agreements",
            description = "A council sees its own; a provider those of the councils it serves; the board all. By name.")
    public Page<AgreementView> listAgreements(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") String partnership,
            @Parameter(description = "Only those of this council.") @QueryParam("council") Slug council,
            @Parameter(description = "As it was recorded at this instant; now by default.") @QueryParam("knownOn")
                    Instant knownOn,
            @Parameter(description = "How many items at most.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The previous page's next.") @QueryParam("cursor") String cursor) {
        return service.list(partnership, council, knownOn, limit, cursor);
    }

    @GET
    @Path("/{agreement}")
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
            operationId = "getAgreement",
            summary = "Read an agreement",
            description = "With the state of each of its versions.")
    public AgreementView getAgreement(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") String partnership,
            @Parameter(description = "Name of the agreement; council.name where several councils have the name.")
                    @PathParam("agreement")
                    String agreement,
            @Parameter(description = "As it was recorded at this instant; now by default.") @QueryParam("knownOn")
                    Instant knownOn) {
        return service.get(partnership, agreement, knownOn);
    }

    @GET
    @Path("/{agreement}/effective-terms")
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
            operationId = "getEffectiveTerms",
            summary = "What applies for an area on a date",
            description =
                    "Resolved attribute by attribute from the area up its tree to the base; each attribute names where it came"
                            + " from (rules V3, V4).")
    public EffectiveTermsView getEffectiveTerms(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") String partnership,
            @Parameter(description = "Name of the agreement.") @PathParam("agreement") String agreement,
            @Parameter(description = "The date; today by default.") @QueryParam("on") LocalDate on,
            @Parameter(description = "Only this service.") @QueryParam("service") Slug serviceSlug,
            @Parameter(description = "Slug of the area; the council as a whole by default.") @QueryParam("area")
                    Slug area,
            @Parameter(description = "As it was recorded at this instant; now by default.") @QueryParam("knownOn")
                    Instant knownOn,
            @Parameter(description = "How many service levels at most.")
                    @QueryParam("limit")
                    @DefaultValue(Slices.WHOLE)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The previous page's next.") @QueryParam("cursor") String cursor) {
        EffectiveTermsView terms = service.effective(partnership, agreement, on, serviceSlug, area, knownOn);
        return terms.paged(
                slices.of("effective-terms", terms.serviceLevels(), limit, cursor, EffectiveTermsView.Level::ref));
    }
}
