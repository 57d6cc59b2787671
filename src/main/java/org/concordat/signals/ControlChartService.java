package org.concordat.signals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.web.Page;

/** Reads control charts of the results that the caller sees (rule S1). */
@ApplicationScoped
class ControlChartService {

    private final Listings listings;

    ControlChartService(Listings listings) {
        this.listings = listings;
    }

    @Transactional
    Page<ChartLineView> page(String partnership, AskedCharts asked, Instant known, int limit, String cursor) {
        return listings.page(
                asked.list(),
                partnership,
                asked.asOf(),
                known,
                limit,
                cursor,
                asked.wanted().council(),
                (seen, council) -> new ControlCharts(seen, Months.of(asked.from(), asked.to(), seen.today()))
                        .drawn(council, asked.wanted())
                        .map(ChartLineView::of));
    }

    @Transactional
    ChartView get(String partnership, ChartId id, Period from, Period to, Instant asOf, Instant known) {
        Seen seen = listings.seen(partnership, asOf, known);
        return new ControlCharts(seen, Months.of(from, to, seen.today()))
                .drawn(id)
                .findFirst()
                .map(ChartView::of)
                .orElseThrow(Rejected::missing);
    }
}
