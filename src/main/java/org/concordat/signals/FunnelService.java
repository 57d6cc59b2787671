package org.concordat.signals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.concordat.kernel.Slug;
import org.concordat.performance.ResultView;
import org.concordat.signals.model.BinomialCounts;

/** Compares councils, or areas, of those that the caller sees (rule S2). */
@ApplicationScoped
class FunnelService {

    private final Listings listings;
    private final BinomialCounts counts;

    FunnelService(Listings listings, BinomialCounts counts) {
        this.listings = listings;
        this.counts = counts;
    }

    @Transactional
    FunnelView get(String partnership, Slug serviceLevel, AskedFunnel asked, Instant known) {
        Seen seen = listings.seen(partnership, asked.asOf(), known);
        List<ResultView> results = seen.results(List.of(asked.period()), asked.wanted(serviceLevel));
        Compared compared = new Funnels(seen, counts)
                .of(
                        serviceLevel,
                        results,
                        asked.byArea(),
                        asked.council(),
                        asked.byArea() ? ResultView::area : ResultView::council);
        return FunnelView.of(compared, asked, seen);
    }
}
