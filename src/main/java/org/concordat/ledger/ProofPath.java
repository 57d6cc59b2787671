package org.concordat.ledger;

import java.util.List;
import org.concordat.ledger.model.Hash;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The hashes of a proof, in the order in which it is computed. */
@Schema(name = "ProofPath", description = "The hashes of a proof, in the order in which it is computed.")
record ProofPath(
        @Schema(
                description = "Hashes of nodes, in hexadecimal digits; none where nothing else is needed.",
                examples = "[\"d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7\"]")
        List<String> hashes) {

    static ProofPath of(List<Hash> hashes) {
        return new ProofPath(hashes.stream().map(Hash::toString).toList());
    }
}
