package org.concordat.governance;

import java.time.LocalDate;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.kernel.Digest;
import org.concordat.web.CanonicalJson;

/**
 * On what terms a member leaves: what is decided upon, to the letter.
 *
 * @param compensation that the member owes the others; null where none is settled
 */
record LeavingTerms(String member, LocalDate lastDay, MoneyText compensation) {

    String digest() {
        return Digest.of(CanonicalJson.of(this)).value();
    }
}
