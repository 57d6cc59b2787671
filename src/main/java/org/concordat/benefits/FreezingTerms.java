package org.concordat.benefits;

import org.concordat.kernel.Digest;
import org.concordat.web.CanonicalJson;

/**
 * That a baseline is frozen late, or in another's place: what is decided upon, to the letter. A baseline is frozen once, so a decision is used
 * once.
 *
 * @param slug of the baseline: what was decided of one freezes no other
 * @param digest of its text
 * @param supersedes slug of the baseline whose place it takes; null for none
 */
record FreezingTerms(String slug, String digest, String supersedes) {

    String decided() {
        return Digest.of(CanonicalJson.of(this)).value();
    }
}
