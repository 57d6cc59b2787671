package org.concordat.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Roles;
import org.concordat.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The imports of a partnership. */
@Path("/v1/partnerships/{partnership}/imports")
@Tag(name = "Intake")
class ImportResource {

    private final ImportService imports;

    ImportResource(ImportService imports) {
        this.imports = imports;
    }

    @GET
    @RolesAllowed({Roles.READER, Roles.OFFICER, Roles.SIGNATORY, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "listImports",
            summary = "List imports",
            description =
                    "Receipts of the loads that your organisation sent, newest first, without their errors. An auditor sees"
                            + " those of all.")
    @APIResponse(responseCode = "200", description = "A page of receipts.")
    public Page<Receipt> listImports(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "How many items a page has, 1 to 200.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @QueryParam("cursor") String cursor) {
        return imports.list(partnership, limit, cursor);
    }

    @GET
    @Path("/{import}")
    @RolesAllowed({Roles.READER, Roles.OFFICER, Roles.SIGNATORY, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "getImport",
            summary = "Fetch an import",
            description = "The receipt of a load that your organisation sent, with its first 100 errors.")
    @APIResponse(
            responseCode = "200",
            description = "The receipt.",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    public Receipt getImport(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Id of the import.") @PathParam("import") UUID importId) {
        return imports.get(partnership, importId);
    }

    @GET
    @Path("/{import}/errors")
    @RolesAllowed({Roles.READER, Roles.OFFICER, Roles.SIGNATORY, Roles.MANAGER, Roles.AUDITOR})
    @Operation(
            operationId = "listImportErrors",
            summary = "List the errors of an import",
            description = "Why rows were refused, in the order of the rows; at most 10,000 are kept.")
    @APIResponse(responseCode = "200", description = "A page of errors.")
    public Page<Receipt.RowError> listImportErrors(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Id of the import.") @PathParam("import") UUID importId,
            @Parameter(description = "How many items a page has, 1 to 200.")
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = "The `next` of the page before.") @QueryParam("cursor") String cursor) {
        return imports.errors(partnership, importId, limit, cursor);
    }
}
