package org.concordat.readlog;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.AlsoFormerMembers;
import org.concordat.tenancy.Roles;
import org.concordat.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Who outside read a council's cases. It names people of other organisations and says which cases they looked at, so it is for those who
 * answer for the cases (officers, managers, an auditor), not for everybody who reads.
 */
@Path("/v1/partnerships/{partnership}/read-log")
@Tag(name = "Ledger")
class ReadLogResource {

    private final ReadLogService reads;

    ReadLogResource(ReadLogService reads) {
        this.reads = reads;
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.MANAGER, Roles.AUDITOR})
    @AlsoFormerMembers
    @Operation(
            operationId = "listReadLog",
            summary = "See who outside read your cases",
            description =
                    "Each answer that held cases of your council and was given to somebody of another organisation"
                            + " (its provider, an auditor), the latest first: who, when, by which operation, which cases."
                            + " It is recorded by the very transaction that reads, so nothing is answered that is not"
                            + " recorded; nobody changes it. What your own people read is not in it. A council reads its"
                            + " own, also after it has left; an auditor reads all, which is recorded in turn; a provider"
                            + " that is no council has none; the board sees no cases (403).")
    @APIResponse(responseCode = "200", description = "A page of reads, the latest first.")
    public Page<CaseReadView> listReadLog(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Valid @BeanParam AskedReads asked,
            @Parameter(description = "How many items a page has, 1 to 200.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @QueryParam("cursor") String cursor) {
        return reads.list(partnership, asked, limit, cursor);
    }
}
