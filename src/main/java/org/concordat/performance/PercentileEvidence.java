package org.concordat.performance;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.concordat.kernel.Slug;
import org.concordat.performance.model.Amount;
import org.concordat.performance.model.Counts;
import org.concordat.performance.model.TimesBothWays;
import org.concordat.performance.model.TimesTaken;

/**
 * How long closed cases took, by area. Whatever areas and months are asked for, their cases are put together before the percentile is
 * taken (rule C3). Open cases are not in it; the counts tell them.
 *
 * @param cases the same cases, as they stand; those without an area under null
 */
record PercentileEvidence(String area, int percentile, CaseEvidence cases, Map<String, TimesBothWays> byArea)
        implements Evidence {

    static PercentileEvidence of(ResultRow row, Reading reading, Predicate<Slug> relieved) {
        Map<String, Tally> tallies = new HashMap<>();
        row.counted(reading).filter(counted -> counted.taken() != null).forEach(counted -> tallies.computeIfAbsent(
                        counted.area(), k -> new Tally())
                .add(counted.taken(), counted.excluded(), counted.cases()));
        return new PercentileEvidence(
                row.area().map(Object::toString).orElse(null),
                row.measure().percentile(),
                row.cases(reading, relieved, row.measure().kind()),
                Tally.times(tallies));
    }

    /** Cases by the time they took, while they are counted. */
    static final class Tally {

        private final TreeMap<Long, Long> times = new TreeMap<>();
        private final TreeMap<Long, Long> all = new TreeMap<>();

        void add(long taken, boolean excluded, long cases) {
            all.merge(taken, cases, Long::sum);
            if (!excluded) {
                times.merge(taken, cases, Long::sum);
            }
        }

        static Map<String, TimesBothWays> times(Map<String, Tally> tallies) {
            Map<String, TimesBothWays> times = new HashMap<>();
            tallies.forEach((area, tally) ->
                    times.put(area, new TimesBothWays(new TimesTaken(tally.times), new TimesTaken(tally.all))));
            return times;
        }
    }

    private TimesBothWays of(Collection<String> areas) {
        return TimesBothWays.pooled(areas.stream()
                .map(of -> byArea.getOrDefault(of, TimesBothWays.NONE))
                .toList());
    }

    private TimesBothWays all() {
        return TimesBothWays.pooled(byArea.values());
    }

    private Optional<Amount> amount(TimesTaken times) {
        return times.percentile(percentile)
                .map(reached -> new Amount(BigDecimal.valueOf(reached.taken()), BigDecimal.ONE));
    }

    @Override
    public Optional<Amount> amount() {
        return amount(all().times());
    }

    @Override
    public Optional<Amount> exclusionsIgnored() {
        return amount(all().exclusionsIgnored());
    }

    @Override
    public Counts counts() {
        return cases.counts();
    }

    /** How many closed cases the percentile is taken from. */
    @Override
    public Optional<BigDecimal> sample() {
        return sample(all().times());
    }

    private static Optional<BigDecimal> sample(TimesTaken times) {
        return Optional.of(times.count()).filter(closed -> closed > 0).map(BigDecimal::valueOf);
    }

    @Override
    public int figures() {
        return 0;
    }

    @Override
    public int revision() {
        return cases.revision();
    }

    @Override
    public LevelsOfRow levels() {
        return cases.levels();
    }

    @Override
    public List<Share> shares() {
        return cases.shares().stream().map(this::timed).toList();
    }

    private Share timed(Share share) {
        TimesTaken times = of(share.areas()).times();
        return new Share(share.areas(), amount(times), sample(times), share.counts(), share.level(), share.relieved());
    }

    @Override
    public Optional<Tallies> tallies() {
        return Optional.of(Tallies.of(cases.byArea(), byArea));
    }

    @Override
    public WorkingsView workings() {
        WorkingsView.Times whole = WorkingsView.Times.of(Arrays.asList(area), percentile, all().times(), counts());
        List<WorkingsView.Times> units = cases.shares().stream()
                .map(share -> WorkingsView.Times.of(
                        share.areas(), percentile, of(share.areas()).times(), share.counts()))
                .toList();
        return WorkingsView.times(whole, units);
    }
}
