package org.concordat.ledger;

import java.time.Instant;
import org.concordat.ledger.model.Hash;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A checkpoint as it is answered. */
@Schema(
        name = "LedgerCheckpoint",
        description = "What a ledger was when it had so many entries, signed with the installation's key.")
record CheckpointView(
        @Schema(description = "How many entries it signs.", minimum = "1", examples = "42")
        long size,

        @Schema(
                description = "Root of the tree above them, in hexadecimal digits.",
                pattern = Hash.FORM,
                examples = "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")
        String root,

        @Schema(
                description =
                        "The signed note (C2SP tlog-checkpoint): origin, size and root in base64, a line each, an empty line, and a"
                                + " signature (C2SP signed-note, Ed25519). Keep it: a ledger that contradicts it has been bent.",
                maxLength = 1000,
                examples =
                        "concordat.example/partnerships/nlc\n42\nrra8/idLcKFPsGel5VeCZNsPqbUa9eC6FZFY8yngbnc=\n\n\u2014 concordat.example AAAAAA==\n")
        String note,

        @Schema(description = "When it was signed.", examples = "2026-04-10T01:00:30Z")
        Instant recordedAt) {

    static CheckpointView of(Checkpoints.Kept kept) {
        return new CheckpointView(kept.size(), kept.root().toString(), kept.note(), kept.at());
    }
}
