package org.concordat.partnerships;

import java.time.LocalDate;
import java.util.List;
import org.concordat.kernel.Digest;
import org.concordat.partnerships.model.MemberRole;
import org.concordat.partnerships.model.Terms;
import org.concordat.web.CanonicalJson;

/**
 * What is decided about a membership, to the letter.
 *
 * @param roles in alphabetical order
 * @param to last day; null for none
 * @param replaces revision of the membership that it replaces, 0 for none: what was decided once is not done twice
 */
record MembershipText(String organisation, List<String> roles, LocalDate from, LocalDate to, int votes, int replaces) {

    static MembershipText of(String organisation, Terms terms, int replaces) {
        List<String> roles =
                terms.roles().stream().map(MemberRole::text).sorted().toList();
        return new MembershipText(organisation, roles, terms.from(), terms.to(), terms.votes(), replaces);
    }

    String digest() {
        return Digest.of(CanonicalJson.of(this)).value();
    }
}
