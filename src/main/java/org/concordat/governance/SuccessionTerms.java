package org.concordat.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.Digest;
import org.concordat.web.CanonicalJson;

/**
 * Who takes whose place from which day: what is decided upon, to the letter.
 *
 * @param id of the succession: what was decided of one settles no other
 * @param successors in order
 * @param takesOver the one of them that takes over what cannot be divided
 */
record SuccessionTerms(
        UUID id, String predecessor, LocalDate from, List<String> successors, String takesOver, String legalBasis) {

    String digest() {
        return Digest.of(CanonicalJson.of(this)).value();
    }
}
