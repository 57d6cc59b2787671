package org.concordat.governance;

import java.util.UUID;
import org.concordat.kernel.Digest;
import org.concordat.web.CanonicalJson;

/**
 * All that the members decide upon.
 *
 * @param meeting null where it is put to them without one
 * @param ref null where the matter has none
 * @param subjectDigest of what it is about; null where the matter has none
 */
record DecisionText(UUID meeting, String title, String text, String matter, String ref, String subjectDigest) {

    /** What votes and approvals cover: where and when it is decided is not among it. */
    String digest() {
        return Digest.of(CanonicalJson.of(new DecisionText(null, title, text, matter, ref, subjectDigest)))
                .value();
    }
}
