package org.concordat.signals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.performance.ResultView;
import org.concordat.signals.model.BinomialCounts;
import org.concordat.tenancy.OrganisationEntry;

/**
 * What a caller sees of signals at one instant. Results are read once for all councils together, never once a council: the cost of a chart of
 * fifty councils is that of one reading.
 */
public final class SignalSight {

    /** How many denominators the limits of a funnel are drawn through, beside those of its units. */
    private static final int DRAWN_THROUGH = 40;

    private final Seen seen;
    private final BinomialCounts counts;
    private final UnaryOperator<String> names;
    /** Which charts the service levels have that were asked for. */
    private final Map<LevelSeen, Set<ChartId>> charts = new HashMap<>();

    SignalSight(Seen seen, BinomialCounts counts, UnaryOperator<String> names) {
        this.seen = seen;
        this.counts = counts;
        this.names = names;
    }

    /**
     * Which results are wanted; null wants all.
     *
     * @param serviceLevel its ref
     */
    public record Of(Slug council, Slug service, Slug serviceLevel) {

        private Seen.Wanted wanted() {
            return new Seen.Wanted(council, null, service, serviceLevel, false, false);
        }
    }

    /**
     * The service levels in force in a period, by service and ref, each once, and of how many councils and agreements.
     *
     * @param ownPeriod month, quarter or year: the longest that any of its agreements says
     * @param charts how many control charts it has
     */
    public record LevelSeen(Slug service, Slug serviceLevel, Period.Length ownPeriod, int charts) {

        /** How long a point of its charts is: its own period, and months where that is a year. */
        public Period.Length point() {
            return ownPeriod == Period.Length.QUARTER ? Period.Length.QUARTER : Period.Length.MONTH;
        }
    }

    /** The councils that the caller sees. */
    public List<Slug> councils() {
        return seen.councils(null).map(OrganisationEntry::slug).toList();
    }

    /** The service levels that were in force in a period, by service, then ref. */
    public List<LevelSeen> levels(Period period, Of of) {
        return seen.results(List.of(period), of.wanted()).stream()
                .collect(Collectors.groupingBy(
                        result -> result.service() + " " + result.serviceLevel(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::level)
                .toList();
    }

    private LevelSeen level(List<ResultView> results) {
        Period.Length own = gauges(results)
                .map(gauge -> Period.Length.parse(gauge.ownPeriod()).orElseThrow())
                .max(java.util.Comparator.naturalOrder())
                .orElse(Period.Length.MONTH);
        ResultView any = results.get(0);
        LevelSeen level = new LevelSeen(new Slug(any.service()), new Slug(any.serviceLevel()), own, results.size());
        charts.put(level, results.stream().map(ChartId::of).collect(Collectors.toSet()));
        return level;
    }

    private Stream<Gauge> gauges(List<ResultView> results) {
        return seen.councils(null).flatMap(council -> results.stream()
                .filter(result -> result.council().equals(council.slug().value()))
                .flatMap(result -> seen.gauge(council, result).stream()));
    }

    /**
     * Which charts some service levels have.
     *
     * @param levels as {@link #levels} had them
     * @param council null for all
     */
    private Set<ChartId> of(Collection<LevelSeen> levels, Slug council) {
        return levels.stream()
                .flatMap(level -> charts.getOrDefault(level, Set.of()).stream())
                .filter(chart -> council == null || chart.council().equals(council))
                .collect(Collectors.toSet());
    }

    /** The control charts of complete periods, by council, service level and agreement (rule S1). */
    public ChartsSeen charts(Period from, Period to, Of of) {
        Months months = new Months(from, to);
        return charts(months, seen.results(months.complete(seen.today()), of.wanted()));
    }

    /** Those of some service levels, read at once. */
    public List<ChartSeen> charts(Period from, Period to, Collection<LevelSeen> levels, Slug council) {
        Months months = new Months(from, to);
        return charts(months, seen.results(months.complete(seen.today()), of(levels, council)))
                .each();
    }

    private ChartsSeen charts(Months months, List<ResultView> read) {
        Map<ChartId, List<ResultView>> results =
                read.stream().collect(Collectors.groupingBy(ChartId::of, TreeMap::new, Collectors.toList()));
        Map<String, OrganisationEntry> councils =
                seen.councils(null).collect(Collectors.toMap(c -> c.slug().value(), council -> council));
        List<Drawn> drawn = results.entrySet().stream()
                .flatMap(each ->
                        Drawn.of(councils.get(each.getKey().council().value()), each.getValue(), months, seen).stream())
                .toList();
        return new ChartsSeen(
                drawn.stream().map(ChartSeen::of).toList(),
                Pooled.of(drawn).map(Pooled::seen).orElse(null));
    }

    /** The councils of a period compared, for one service level (rule S2). */
    public FunnelSeen funnel(Period period, Slug service, Slug serviceLevel) {
        return funnel(
                period, serviceLevel, seen.results(List.of(period), new Of(null, service, serviceLevel).wanted()));
    }

    /** The same for each service level of a period of which shares can be compared; what cannot is left out. */
    public List<FunnelSeen> funnels(Period period, Collection<LevelSeen> levels) {
        Map<String, List<ResultView>> results = seen.results(List.of(period), of(levels, null)).stream()
                .collect(Collectors.groupingBy(result -> result.service() + " " + result.serviceLevel()));
        return levels.stream()
                .map(level -> funnel(
                        period,
                        level.serviceLevel(),
                        results.getOrDefault(level.service() + " " + level.serviceLevel(), List.of())))
                .filter(funnel -> funnel.refusal().isEmpty())
                .toList();
    }

    private FunnelSeen funnel(Period period, Slug serviceLevel, List<ResultView> results) {
        if (results.isEmpty()) {
            return FunnelSeen.refused("It was not in force in this period.");
        }
        try {
            Compared compared = new Funnels(seen, counts)
                    .of(serviceLevel, results, false, null, result -> names.apply(result.council()));
            AskedFunnel asked = new AskedFunnel(period, "council", null, null, null);
            return new FunnelSeen(
                    FunnelView.of(compared, asked, seen),
                    results.get(0).service(),
                    compared.gauge().measure().direction(),
                    bounds(compared),
                    "");
        } catch (Rejected refused) {
            return FunnelSeen.refused(refused.getMessage()
                    + refused.faults().stream()
                            .map(Fault::detail)
                            .map(detail -> " It " + detail + ".")
                            .collect(Collectors.joining()));
        }
    }

    private List<FunnelSeen.Bound> bounds(Compared compared) {
        return compared.funnel()
                .map(funnel -> {
                    List<Integer> sizes = new ArrayList<>(funnel.units().stream()
                            .map(placed -> placed.unit().denominator())
                            .toList());
                    int most = sizes.stream().max(Integer::compare).orElseThrow();
                    for (int i = 1; i <= DRAWN_THROUGH; i++) {
                        sizes.add(Math.max(1, (int) ((long) most * i / DRAWN_THROUGH)));
                    }
                    return sizes.stream()
                            .distinct()
                            .sorted()
                            .map(size -> FunnelSeen.Bound.of(funnel.limits(size, counts)))
                            .toList();
                })
                .orElse(List.of());
    }

    /** What is foretold of a running period, by council and service level (rule S3). */
    public List<WarningSeen> warnings(Period period, Collection<LevelSeen> levels, Slug council) {
        Map<String, OrganisationEntry> councils =
                seen.councils(null).collect(Collectors.toMap(c -> c.slug().value(), each -> each));
        return seen.results(List.of(period), of(levels, council)).stream()
                .flatMap(result -> foretold(councils.get(result.council()), result, period).stream())
                .filter(Foretold::isPossible)
                .map(foretold -> WarningSeen.of(foretold, seen, names))
                .toList();
    }

    private Optional<Foretold> foretold(OrganisationEntry council, ResultView result, Period period) {
        return seen.gauge(council, result).map(gauge -> new Foretold(result, gauge, period, seen.today()));
    }
}
