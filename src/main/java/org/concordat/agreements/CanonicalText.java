package org.concordat.agreements;

import org.concordat.agreements.model.VersionText;
import org.concordat.kernel.Digest;
import org.concordat.web.CanonicalJson;

/** The text of a version as both signatures cover it. */
record CanonicalText(String json) {

    static CanonicalText of(VersionText text) {
        return new CanonicalText(CanonicalJson.of(text));
    }

    VersionText text() {
        return CanonicalJson.read(json, VersionText.class);
    }

    Digest digest() {
        return Digest.of(json);
    }
}
