package org.concordat.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import org.concordat.tenancy.AlsoFormerMembers;
import org.concordat.tenancy.Lengthy;
import org.concordat.tenancy.Roles;
import org.concordat.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger of a partnership. */
@Path("/v1/partnerships/{partnership}/ledger")
@RolesAllowed({
    Roles.READER,
    Roles.OFFICER,
    Roles.SIGNATORY,
    Roles.MANAGER,
    Roles.BOARD_MEMBER,
    Roles.BOARD_SECRETARY,
    Roles.AUDITOR
})
@Tag(name = "Ledger")
class LedgerResource {

    private static final String PARTNERSHIP = "Slug of the partnership.";
    private static final String LIMIT = "How many items a page has, 1 to 200.";
    private static final String CURSOR = "The previous page's next.";
    private static final long LARGEST = 1_000_000_000_000L;

    private final LedgerService ledger;
    private final LedgerExport export;

    LedgerResource(LedgerService ledger, LedgerExport export) {
        this.ledger = ledger;
        this.export = export;
    }

    @GET
    @AlsoFormerMembers
    @Operation(
            operationId = "listLedgerEntries",
            summary = "Read the ledger",
            description =
                    "Everything that changed anything in the partnership, in the order in which it was committed (rule L1). The board and an"
                            + " auditor read every entry. A council reads those that concern it or the partnership as a whole, a provider those of"
                            + " the councils it serves too; of the others they are told the leaf hash, so that proofs work for everybody. A council that has left"
                            + " reads those that concern it. With a filter only entries are listed that the caller may read.")
    @APIResponse(responseCode = "200", description = "A page of entries, from the first on.")
    public Page<EntryView> listLedgerEntries(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership,
            @Valid @BeanParam AskedEntries asked,
            @Parameter(description = LIMIT)
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = CURSOR) @QueryParam("cursor") String cursor) {
        return ledger.entries(partnership, asked, limit, cursor);
    }

    @GET
    @AlsoFormerMembers
    @Path("/checkpoints")
    @Operation(
            operationId = "listLedgerCheckpoints",
            summary = "List signed checkpoints",
            description =
                    "What was signed of the ledger, the latest first: one within half a minute of whatever was added (rule L2). Keep them"
                            + " outside, or give them to others: nobody can then show two parties two ledgers.")
    @APIResponse(responseCode = "200", description = "A page of checkpoints.")
    public Page<CheckpointView> listLedgerCheckpoints(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership,
            @Parameter(description = LIMIT)
                    @QueryParam("limit")
                    @DefaultValue(Page.DEFAULT_LIMIT)
                    @Min(1)
                    @Max(Page.LARGEST_LIMIT)
                    int limit,
            @Parameter(description = CURSOR) @QueryParam("cursor") String cursor) {
        return ledger.checkpoints(partnership, limit, cursor);
    }

    @GET
    @AlsoFormerMembers
    @Path("/checkpoints/{size}")
    @Operation(
            operationId = "getLedgerCheckpoint",
            summary = "Read one signed checkpoint",
            description =
                    "The checkpoint that signs so many entries: the note as it was signed, to be verified with the installation's key (getLedgerKey).")
    @APIResponse(
            responseCode = "200",
            description = "The checkpoint as it was signed.",
            content = @Content(schema = @Schema(implementation = CheckpointView.class)))
    public CheckpointView getLedgerCheckpoint(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership,
            @Parameter(description = "How many entries it signs.") @PathParam("size") @Min(1) @Max(LARGEST) long size) {
        return ledger.checkpoint(partnership, size);
    }

    @GET
    @AlsoFormerMembers
    @Path("/proofs/inclusion")
    @Operation(
            operationId = "getInclusionProof",
            summary = "Prove that an entry is in the ledger",
            description =
                    "The hashes by which the root of a checkpoint is computed from the hash of one entry (RFC 6962, section 2.1.1): who has"
                            + " the entry and the checkpoint needs nothing else to know that it is in the ledger, and where.")
    @APIResponse(
            responseCode = "200",
            description = "The proof that the entry is there, with both ends of its path.",
            content = @Content(schema = @Schema(implementation = InclusionView.class)))
    public InclusionView getInclusionProof(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership,
            @Parameter(description = "Number of the entry, from 0.") @QueryParam("entry") @NotNull @Min(0) @Max(LARGEST)
                    Long entry,
            @Parameter(
                            description =
                                    "How many entries the ledger shall have; those of the latest checkpoint where it is left out.")
                    @QueryParam("size")
                    @Min(1)
                    @Max(LARGEST)
                    Long size) {
        return ledger.inclusion(partnership, entry, size);
    }

    @GET
    @AlsoFormerMembers
    @Path("/proofs/consistency")
    @Operation(
            operationId = "getConsistencyProof",
            summary = "Prove that the ledger was only added to",
            description =
                    "The hashes by which the roots of two checkpoints are computed (RFC 6962, section 2.1.2): who kept the earlier one"
                            + " needs nothing else to know that the later ledger begins with the same entries.")
    @APIResponse(
            responseCode = "200",
            description = "The proof that nothing was changed, with both roots.",
            content = @Content(schema = @Schema(implementation = ConsistencyView.class)))
    public ConsistencyView getConsistencyProof(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership,
            @Parameter(description = "How many entries the ledger had.")
                    @QueryParam("from")
                    @NotNull
                    @Min(1)
                    @Max(LARGEST)
                    Long from,
            @Parameter(description = "How many it has; those of the latest checkpoint where it is left out.")
                    @QueryParam("to")
                    @Min(1)
                    @Max(LARGEST)
                    Long to) {
        return ledger.consistency(partnership, from, to);
    }

    @GET
    @AlsoFormerMembers
    @Path("/export")
    @Lengthy
    @Produces(InstallationLedgerResource.NDJSON)
    @Operation(
            operationId = "exportLedger",
            summary = "Take the whole ledger away",
            description =
                    "All checkpoints and all entries up to the last of them, a line of JSON each, those of others by their leaf hash. The verifier"
                            + " needs it and the public key only: `java -cp 'app/*:lib/main/*' org.concordat.ledger.Verifier export key`, in the folder of the application.")
    @APIResponse(
            responseCode = "200",
            description = "The ledger, a line of JSON for each checkpoint and each entry.",
            content =
                    @Content(
                            mediaType = InstallationLedgerResource.NDJSON,
                            schema = @Schema(implementation = LedgerLine.class)))
    public StreamingOutput exportLedger(
            @Parameter(description = PARTNERSHIP) @PathParam("partnership") String partnership) {
        return export.of(partnership);
    }
}
