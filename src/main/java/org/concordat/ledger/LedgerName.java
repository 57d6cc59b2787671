package org.concordat.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** By which key this installation signs its ledgers: whoever takes a ledger elsewhere takes the key along that verifies it. */
@ApplicationScoped
public class LedgerName {

    private final LedgerSeal seal;

    LedgerName(LedgerSeal seal) {
        this.seal = seal;
    }

    /** The public key as {@code name+id+key}; empty where nothing is signed. */
    public Optional<String> publicKey() {
        return seal.key().map(key -> key.publicKey().text());
    }
}
