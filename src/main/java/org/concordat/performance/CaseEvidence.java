package org.concordat.performance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.agreements.model.EffectiveLevel;
import org.concordat.agreements.model.VersionText.BandText;
import org.concordat.catalogue.model.MeasureKind;
import org.concordat.kernel.Slug;
import org.concordat.performance.model.Amount;
import org.concordat.performance.model.Counts;
import org.concordat.performance.model.CountsBothWays;

/**
 * Cases, counted by area.
 *
 * @param byArea how the cases of each area stand; those without an area under null
 */
record CaseEvidence(MeasureKind kind, Map<String, CountsBothWays> byArea, LevelsOfRow levels, int revision)
        implements Evidence {

    static CaseEvidence of(MeasureKind kind, List<PhaseCounts.Counted> counted, LevelsOfRow levels, int revision) {
        Map<String, CountsBothWays> byArea = new LinkedHashMap<>();
        counted.stream()
                .sorted(Comparator.comparing(
                        PhaseCounts.Counted::area, Comparator.nullsFirst(Comparator.naturalOrder())))
                .forEach(c -> byArea.merge(
                        c.area(),
                        CountsBothWays.NONE.plus(c.standing(), c.excluded(), c.cases()),
                        CountsBothWays::plus));
        return new CaseEvidence(kind, byArea, levels, revision);
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
        Map<List<BandText>, List<Map.Entry<String, EffectiveLevel>>> units = new LinkedHashMap<>();
        byArea.keySet().forEach(area -> levels.of(area == null ? null : new Slug(area))
                .ifPresent(level -> units.computeIfAbsent(level.bands(), k -> new ArrayList<>())
                        .add(new java.util.AbstractMap.SimpleEntry<>(area, level))));
        return units.values().stream().map(this::share).toList();
    }

    private Share share(List<Map.Entry<String, EffectiveLevel>> members) {
        List<String> areas = new ArrayList<>();
        members.forEach(member -> areas.add(member.getKey()));
        Counts counts = areas.stream()
                .map(byArea::get)
                .reduce(CountsBothWays.NONE, CountsBothWays::plus)
                .counts();
        return new Share(areas, amount(counts), counts, members.get(0).getValue());
    }
}
