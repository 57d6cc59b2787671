package org.concordat.ledger;

import org.concordat.ledger.model.Hash;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of an export. */
@Schema(
        name = "LedgerLine",
        description =
                "A line of an export: first all checkpoints, from the smallest on, then all entries up to the last of them.")
record LedgerLine(
        @Schema(description = "The signed note of a checkpoint; null for an entry.", maxLength = 1000)
        String checkpoint,

        @Schema(description = "Number of an entry; null for a checkpoint.", minimum = "0", examples = "41")
        Long number,

        @Schema(
                description =
                        "Its content: canonical JSON, as a text; null where only the hash is told, and for a checkpoint.",
                maxLength = 65536)
        String content,

        @Schema(
                description =
                        "Hash of its leaf, where it concerns another council; null where the content is told, and for a checkpoint.",
                pattern = Hash.FORM,
                examples = "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")
        String leafHash) {

    static LedgerLine of(Checkpoints.Kept kept) {
        return new LedgerLine(kept.note(), null, null, null);
    }

    static LedgerLine of(Ledger.Entry entry) {
        return entry.content() == null
                ? new LedgerLine(null, entry.number(), null, entry.leaf().toString())
                : new LedgerLine(null, entry.number(), entry.content(), null);
    }
}
