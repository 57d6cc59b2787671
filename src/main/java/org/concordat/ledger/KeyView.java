package org.concordat.ledger;

import org.concordat.ledger.model.VerifyingKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The installation's public key as it is answered. */
@Schema(
        name = "LedgerKey",
        description = "What checkpoints are verified with. Have it from the operator once by another way, and compare.")
record KeyView(
        @Schema(
                description = "What the key is called in signatures: the installation.",
                maxLength = 100,
                examples = "concordat.example")
        String name,

        @Schema(description = "How it signs.", enumeration = "Ed25519", examples = "Ed25519")
        String algorithm,

        @Schema(
                description =
                        "The public key as C2SP signed-note writes it: name, id and key, with plus signs between. The verifier takes it as"
                                + " it is.",
                maxLength = 200,
                examples = "concordat.example+00000000+AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        String publicKey) {

    static KeyView of(VerifyingKey key) {
        return new KeyView(key.name(), "Ed25519", key.text());
    }
}
