package org.concordat.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.concordat.tenancy.Lengthy;
import org.concordat.tenancy.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the ledgers of an installation have in common: its key, and the ledger of what belongs to no partnership. */
@Path("/v1/ledger")
@Tag(name = "Ledger")
class InstallationLedgerResource {

    static final String NDJSON = "application/x-ndjson";

    private final LedgerSeal seal;
    private final LedgerExport export;

    InstallationLedgerResource(LedgerSeal seal, LedgerExport export) {
        this.seal = seal;
        this.export = export;
    }

    @GET
    @Path("/key")
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
            operationId = "getLedgerKey",
            summary = "Read the key that checkpoints are verified with",
            description =
                    "The public half of the installation's key. Whoever could bend a ledger could also answer another key here, so have it"
                            + " confirmed once by another way, and keep it. An installation without a key answers 503.")
    @APIResponse(
            responseCode = "200",
            description = "The public key, by its name.",
            content = @Content(schema = @Schema(implementation = KeyView.class)))
    public KeyView getLedgerKey() {
        return KeyView.of(seal.require().publicKey());
    }

    @GET
    @Path("/export")
    @Lengthy
    @RolesAllowed(Roles.OPERATOR)
    @Produces(NDJSON)
    @Operation(
            operationId = "exportInstallationLedger",
            summary = "Take the installation's ledger away",
            description =
                    "What changed that belongs to no partnership: organisations, their issuers, their areas and their webhooks. All checkpoints"
                            + " and all entries up to the last of them, a line of JSON each, as in exportLedger.")
    @APIResponse(
            responseCode = "200",
            description = "The ledger, a line of JSON for each checkpoint and each entry.",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = LedgerLine.class)))
    public StreamingOutput exportInstallationLedger() {
        return export.ofInstallation();
    }
}
