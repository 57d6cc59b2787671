package org.concordat.performance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.concordat.catalogue.model.MeasureKind;
import org.concordat.kernel.Slug;
import org.concordat.performance.model.Amount;
import org.concordat.performance.model.Counts;
import org.concordat.performance.model.CountsBothWays;

/**
 * Cases, counted by area.
 *
 * @param byArea how the cases of each area stand; those without an area under null
 * @param revisions how often they were recorded; found out where it is told
 */
record CaseEvidence(MeasureKind kind, Map<String, CountsBothWays> byArea, LevelsOfRow levels, IntSupplier revisions)
        implements Evidence {

    static CaseEvidence of(
            MeasureKind kind, List<PhaseCounts.Counted> counted, LevelsOfRow levels, IntSupplier revisions) {
        Map<String, CountsBothWays> byArea = new LinkedHashMap<>();
        counted.stream()
                .sorted(Comparator.comparing(
                        PhaseCounts.Counted::area, Comparator.nullsFirst(Comparator.naturalOrder())))
                .forEach(c -> byArea.merge(
                        c.area(),
                        CountsBothWays.NONE.plus(c.standing(), c.excluded(), c.cases()),
                        CountsBothWays::plus));
        return new CaseEvidence(kind, byArea, levels, revisions);
    }

    @Override
    public Counts counts() {
        return bothWays().counts();
    }

    private CountsBothWays bothWays() {
        return byArea.values().stream().reduce(CountsBothWays.NONE, CountsBothWays::plus);
    }

    @Override
    public Optional<Amount> exclusionsIgnored() {
        return amount(bothWays().exclusionsIgnored());
    }

    @Override
    public Optional<Amount> amount() {
        return amount(counts());
    }

    @Override
    public Optional<Tallies> tallies() {
        return Optional.of(Tallies.of(byArea, Map.of()));
    }

    @Override
    public int revision() {
        return revisions.getAsInt();
    }

    @Override
    public int figures() {
        return 0;
    }

    private Optional<Amount> amount(Counts counts) {
        boolean counting = kind == MeasureKind.COUNT;
        long judged = counting ? counts.all() : counts.met() + counts.missed();
        Amount amount = new Amount(
                BigDecimal.valueOf(counting ? judged : counts.met()), BigDecimal.valueOf(counting ? 1 : judged));
        return Optional.of(amount).filter(a -> judged > 0);
    }

    @Override
    public List<Share> shares() {
        Map<LevelsOfRow.Unit, List<String>> units = new LinkedHashMap<>();
        byArea.keySet().forEach(area -> levels.unit(slug(area))
                .ifPresent(unit ->
                        units.computeIfAbsent(unit, k -> new ArrayList<>()).add(area)));
        return units.entrySet().stream()
                .map(unit -> share(unit.getValue(), unit.getKey().relieved()))
                .toList();
    }

    private static Slug slug(String area) {
        return area == null ? null : new Slug(area);
    }

    private Share share(List<String> areas, boolean relieved) {
        Counts counts = areas.stream()
                .map(byArea::get)
                .reduce(CountsBothWays.NONE, CountsBothWays::plus)
                .counts();
        return new Share(
                areas, amount(counts), counts, levels.of(slug(areas.get(0))).orElseThrow(), relieved);
    }
}
