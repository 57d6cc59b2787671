package org.concordat.signals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.concordat.kernel.Period;

/** What is signal and what is noise, as rooms further out tell it: the same that the API answers, of the councils that the caller sees. */
@ApplicationScoped
public class ControlChartsSeen {

    private final Listings listings;

    ControlChartsSeen(Listings listings) {
        this.listings = listings;
    }

    /**
     * The control charts of all councils' service levels, by council and service level, within the caller's transaction.
     *
     * @param to the last month; those before it are as many as a list has where nothing else is asked for
     */
    @Transactional
    public List<ChartLineView> charts(String partnership, Period to, Instant asOf, Instant knownOn) {
        Seen seen = listings.seen(partnership, asOf, knownOn);
        return new ControlCharts(seen, Months.of(null, to, seen.today()))
                .drawn(new Seen.Wanted(null, null, null, null, false, false))
                .map(ChartLineView::of)
                .toList();
    }
}
