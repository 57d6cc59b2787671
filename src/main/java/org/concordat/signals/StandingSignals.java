package org.concordat.signals;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.Period;
import org.concordat.kernel.Period.Length;
import org.concordat.performance.ResultView;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;

/**
 * What signals say of many service levels at once, as rooms further out show it, of the councils that the caller may see. Whatever their
 * number, results are read once. Call it within a transaction.
 */
@ApplicationScoped
public class StandingSignals {

    private final Listings listings;
    private final Registry registry;

    StandingSignals(Listings listings, Registry registry) {
        this.listings = listings;
        this.registry = registry;
    }

    /**
     * The control charts of some results' service levels, up to the end of a period (rule S1): 24 months, the running one left out.
     *
     * @param results of councils as wholes
     */
    public List<ChartLineView> charts(String partnership, Collection<ResultView> results, Period until, Instant now) {
        Seen seen = listings.seen(partnership, now, now);
        Set<ChartId> wanted = results.stream().map(ChartId::of).collect(Collectors.toSet());
        Period running = Period.containing(seen.today(), Length.MONTH);
        Period last = Period.containing(until.last(), Length.MONTH);
        Months months = Months.of(null, last.compareTo(running) < 0 ? last : running.previous(), seen.today());
        Map<ChartId, List<ResultView>> points = seen.results(months.complete(seen.today()), wanted).stream()
                .collect(Collectors.groupingBy(ChartId::of, LinkedHashMap::new, Collectors.toList()));
        return points.entrySet().stream()
                .flatMap(of -> registry
                        .organisation(of.getKey().council())
                        .flatMap(council -> Drawn.of(council, of.getValue(), months, seen))
                        .map(ChartLineView::of)
                        .stream())
                .toList();
    }

    /** The early warnings of the month and of the quarter that are running (rule S3). */
    public List<WarningView> warnings(String partnership, Instant now) {
        Seen seen = listings.seen(partnership, now, now);
        Map<String, OrganisationEntry> councils = seen.councils(null)
                .collect(Collectors.toMap(council -> council.slug().value(), council -> council));
        return Stream.of(Length.MONTH, Length.QUARTER)
                .map(length -> Period.containing(seen.today(), length))
                .flatMap(period ->
                        seen.results(List.of(period), new Seen.Wanted(null, null, null, null, false, false)).stream()
                                .filter(result -> councils.containsKey(result.council()))
                                .flatMap(result -> seen
                                        .gauge(councils.get(result.council()), result)
                                        .map(gauge -> new Foretold(result, gauge, period, seen.today()))
                                        .filter(Foretold::isPossible)
                                        .map(foretold -> foretold.view(seen))
                                        .stream()))
                .toList();
    }
}
