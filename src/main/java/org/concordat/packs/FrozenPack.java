package org.concordat.packs;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import org.concordat.kernel.Digest;
import org.concordat.packs.model.Pack;
import org.concordat.web.CanonicalJson;

/**
 * One version of a pack as it is answered: its text to the byte, canonical JSON, whose SHA-256 is its digest (rule P1).
 */
public final class FrozenPack {

    private final String text;

    FrozenPack(String text) {
        this.text = text;
    }

    static FrozenPack of(Pack pack) {
        return new FrozenPack(CanonicalJson.of(pack));
    }

    /** The text. */
    @JsonValue
    @JsonRawValue
    public String text() {
        return text;
    }

    /** What the text says. */
    public Pack pack() {
        return CanonicalJson.read(text, Pack.class);
    }

    /** The digest of its bytes in UTF-8. */
    public Digest digest() {
        return Digest.of(text);
    }
}
