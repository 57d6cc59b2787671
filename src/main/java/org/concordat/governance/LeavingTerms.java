package org.concordat.governance;

import java.time.LocalDate;
import java.util.UUID;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.kernel.Digest;
import org.concordat.web.CanonicalJson;

/**
 * On what terms a member leaves: what is decided upon, to the letter.
 *
 * @param leaving id of the notice: what was decided about one settles no other
 * @param compensation that the member owes the others; null where none is settled
 */
record LeavingTerms(UUID leaving, String member, LocalDate lastDay, MoneyText compensation) {

    String digest() {
        return Digest.of(CanonicalJson.of(this)).value();
    }
}
