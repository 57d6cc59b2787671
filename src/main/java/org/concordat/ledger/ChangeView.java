package org.concordat.ledger;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened to the rows of one table. */
@Schema(
        name = "LedgerChange",
        description = "What happened to the rows of one table: how many there were, and salted digests of them.")
record ChangeView(
        @Schema(
                description = "Digest of the rows afterwards; null where they were deleted.",
                examples = "sha256:2f6a1b0c4d5e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718")
        String after,

        @Schema(
                description = "Digest of the rows before; null where they were inserted.",
                examples = "sha256:2f6a1b0c4d5e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718")
        String before,

        @Schema(
                description = "What happened to them.",
                enumeration = {"insert", "update", "delete", "found"},
                examples = "insert")
        String kind,

        @Schema(description = "How many rows.", minimum = "1", examples = "1")
        long rows,

        @Schema(description = "The table of the database.", maxLength = 63, examples = "agreement_versions")
        String table) {}
