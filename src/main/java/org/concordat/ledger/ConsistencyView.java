package org.concordat.ledger;

import org.concordat.ledger.model.Hash;
import org.concordat.ledger.model.MerkleTree;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What proves that a ledger begins with all that it had before. */
@Schema(
        name = "ConsistencyProof",
        description =
                "What proves that a ledger begins with all the entries that it had before (RFC 6962, section 2.1.2).")
record ConsistencyView(
        @Schema(description = "How many entries it had.", minimum = "1", examples = "7")
        long from,

        @Schema(description = "How many it has.", minimum = "1", examples = "42")
        long to,

        @Schema(
                description = "Root of the tree as it was.",
                pattern = Hash.FORM,
                examples = "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")
        String fromRoot,

        @Schema(
                description = "Root of the tree as it is.",
                pattern = Hash.FORM,
                examples = "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")
        String toRoot,

        @Schema(description = "The hashes from which both roots can be computed; none where the sizes are the same.")
        ProofPath proof) {

    static ConsistencyView of(MerkleTree tree, long from) {
        return new ConsistencyView(
                from,
                tree.size(),
                new MerkleTree(from, tree.nodes()).root().toString(),
                tree.root().toString(),
                ProofPath.of(tree.consistency(from)));
    }
}
