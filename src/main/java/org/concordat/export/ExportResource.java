package org.concordat.export;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.AlsoFormerMembers;
import org.concordat.tenancy.Lengthy;
import org.concordat.tenancy.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Everything of a partnership that is the caller's to take away. */
@Path("/v1/partnerships/{partnership}/export")
@RolesAllowed({Roles.MANAGER, Roles.SIGNATORY, Roles.BOARD_SECRETARY, Roles.AUDITOR})
@Tag(name = "Export")
class ExportResource {

    static final String ZIP = "application/zip";
    private static final int LARGEST = 2_147_483_647;

    private final ExportService export;

    ExportResource(ExportService export) {
        this.export = export;
    }

    @GET
    @AlsoFormerMembers
    @Lengthy
    @Produces(ZIP)
    @Operation(
            operationId = "exportPartnership",
            summary = "Take everything of yours away",
            description =
                    "A ZIP of every row that your organisation may read in the partnership, as it is at one moment: a"
                            + " council its own and the partnership's, **cases with their attributes among them**; a"
                            + " provider those of the councils it serves; the board and an auditor what they see; a council that"
                            + " has left its own rows, which no import takes. Each"
                            + " table is a file, `data/<table>.ndjson` with a JSON object a line or `data/<table>.csv`, in"
                            + " the order of its key. `manifest.json` says whose export it is, and of each file its"
                            + " columns, rows and SHA-256, such as"
                            + " `{\"formatVersion\":1,\"format\":\"json\",\"schema\":\"047\",\"partnership\":\"nlc\",\"organisation\":\"kettering\",\"capacity\":\"member\","
                            + "\"ledgerKey\":\"ledger.northampton.example+1f2e3d4c+AR...\",\"madeAt\":\"2026-10-01T09:00:00Z\",\"digest\":\"sha256:...\","
                            + "\"files\":[{\"name\":\"data/agreements.ndjson\",\"table\":\"agreements\",\"columns\":[\"partnership_id\",\"...\"],\"withheld\":[],\"rows\":3,\"sha256\":\"sha256:...\"}],\"leftOut\":[{\"table\":\"webhooks\",\"reason\":\"...\"}]}`."
                            + " Its `digest` is that of what `sha256sum data/*` prints, in the order of the names: two"
                            + " exports of the same have the same. `org.concordat.export.Import`, a main class of the"
                            + " application's jar, brings it into an empty installation of the same version, from which it"
                            + " can be exported again with the same digest. `org.concordat.export.ExportVerifier`, another, holds every row against the signed ledger, with the"
                            + " export and the public key only. Keys, webhooks and issuers are in no export."
                            + " One export of an organisation is made at a time; more are answered 503.")
    @APIResponse(
            responseCode = "200",
            description = "The export as a ZIP, the manifest last.",
            content =
                    @Content(
                            mediaType = ZIP,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            format = "binary",
                                            maxLength = LARGEST,
                                            description = "A ZIP of `data/` and `manifest.json`."),
                            examples =
                                    @ExampleObject(
                                            name = "example",
                                            summary = "How every ZIP begins; the description shows the manifest in it",
                                            value = "PK")))
    public RestResponse<StreamingOutput> exportPartnership(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(
                            description = "What the files are: a JSON object a line, or CSV.",
                            schema =
                                    @Schema(
                                            enumeration = {"json", "csv"},
                                            defaultValue = "json"))
                    @QueryParam("format")
                    @DefaultValue("json")
                    @Pattern(regexp = "json|csv")
                    String format,
            @Context RoutingContext routing) {
        Spool made = export.take(partnership.value(), Format.parse(format).orElseThrow());
        routing.addEndHandler(ended -> made.close()); // a HEAD sends nothing, and a caller may be gone
        StreamingOutput sent = made::sendTo;
        return RestResponse.ResponseBuilder.ok(sent)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + partnership.value() + ".zip\"")
                .build();
    }
}
