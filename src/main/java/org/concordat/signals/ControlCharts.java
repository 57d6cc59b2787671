package org.concordat.signals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.performance.ResultView;
import org.concordat.tenancy.OrganisationEntry;

/** Draws the control charts of what a caller sees, council by council, so that a page reads no more than it shows. */
record ControlCharts(Seen seen, Months months) {

    /** All that are wanted, by council, service level, agreement, then area. */
    Stream<Drawn> drawn(Seen.Wanted wanted) {
        return seen.councils(wanted.council()).flatMap(council -> drawn(council, wanted));
    }

    /** Those of a council. */
    Stream<Drawn> drawn(OrganisationEntry council, Seen.Wanted wanted) {
        List<Period> complete = months.complete(seen.today());
        Seen.Wanted ofCouncil = new Seen.Wanted(
                council.slug(), wanted.area(), wanted.service(), wanted.serviceLevel(), wanted.byArea(), false);
        Map<ChartId, List<ResultView>> results = seen.results(complete, ofCouncil).stream()
                .collect(Collectors.groupingBy(ChartId::of, TreeMap::new, Collectors.toList()));
        return results.values().stream().flatMap(of -> Drawn.of(council, of, months, seen).stream());
    }

    /** One chart; none where it is not the caller's to see, or nothing of it was in force in the months. */
    Stream<Drawn> drawn(ChartId id) {
        Slug area = id.area().orElse(null);
        return drawn(new Seen.Wanted(id.council(), area, null, id.serviceLevel(), false, false))
                .filter(chart -> chart.id().equals(id));
    }
}
