package org.concordat.intake;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Roles;
import org.concordat.web.InOneTransaction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a file would be understood through a profile. */
@Path("/v1/partnerships/{partnership}/import-profiles/{profile}/preview")
@InOneTransaction
@Tag(name = "Intake")
class ImportPreviewResource {

    private final ImportPreviewService previews;

    ImportPreviewResource(ImportPreviewService previews) {
        this.previews = previews;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed({Roles.OFFICER, Roles.MANAGER})
    @Operation(
            operationId = "previewImport",
            summary = "See how a file would be understood",
            description =
                    "Takes the header and the first rows of a CSV file, at most 64 KB, and answers how each of the first 20 rows is"
                            + " understood: what every field is read from, what the profile makes of it, what is wrong (rule C5), and"
                            + " which columns are not used or missing. Send the rows as they stand (text/csv) for a saved profile, or"
                            + " in JSON with a profile that is not saved yet, under any name. Readers and rules are those of a load;"
                            + " nothing is written.")
    @RequestBody(
            required = true,
            description = "The beginning of the file: as CSV, or in JSON with the profile to try.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = NewImportPreview.class)),
                @Content(
                        mediaType = "text/csv",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = 65536,
                                        description = "The header and the first rows of the file, at most 64 KB.",
                                        examples = "No,In\nK-1,02/04/2026 15:20\n"))
            })
    @APIResponse(
            responseCode = "200",
            description = "How the rows are understood.",
            content = @Content(schema = @Schema(implementation = ImportPreviewView.class)))
    public ImportPreviewView previewImport(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Slug of the profile; one that comes with the request need not exist.")
                    @PathParam("profile")
                    Slug profile,
            @Parameter(hidden = true) @HeaderParam("Content-Type") String contentType,
            @Parameter(description = "Changes nothing: a preview only reads.") @QueryParam("dryRun") boolean dryRun,
            InputStream body)
            throws IOException {
        return previews.preview(new Sending(partnership, contentType, profile, null, dryRun, new Pace(body)));
    }
}
