package org.concordat.ledger;

import org.concordat.ledger.model.Hash;
import org.concordat.ledger.model.MerkleTree;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What proves that an entry is in a ledger. */
@Schema(name = "InclusionProof", description = "What proves that an entry is in a ledger (RFC 6962, section 2.1.1).")
record InclusionView(
        @Schema(description = "Number of the entry.", minimum = "0", examples = "41")
        long entry,

        @Schema(description = "How many entries the ledger has.", minimum = "1", examples = "42")
        long size,

        @Schema(
                description = "Hash of the entry's leaf.",
                pattern = Hash.FORM,
                examples = "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")
        String leafHash,

        @Schema(
                description = "Root of the tree, which the checkpoint of this size signs.",
                pattern = Hash.FORM,
                examples = "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")
        String root,

        @Schema(
                description =
                        "The hashes beside the way from the leaf to the root, from the leaf on; none where there is one entry.")
        ProofPath path) {

    static InclusionView of(MerkleTree tree, long entry) {
        return new InclusionView(
                entry,
                tree.size(),
                tree.leaf(entry).toString(),
                tree.root().toString(),
                ProofPath.of(tree.inclusion(entry)));
    }
}
