package org.concordat.consequences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.concordat.web.Page;

/** Reads credits: one item for each agreement that was in force in a period, of the councils that the caller may see. */
@ApplicationScoped
class CreditService {

    private final Listings listings;

    CreditService(Listings listings) {
        this.listings = listings;
    }

    @Transactional
    Page<CreditView> page(String partnership, Asked asked, int limit, String cursor) {
        return listings.page("credits", partnership, asked, limit, cursor, findings -> findings.credited(asked.period())
                .map(agreed -> CreditView.of(agreed, findings)));
    }
}
