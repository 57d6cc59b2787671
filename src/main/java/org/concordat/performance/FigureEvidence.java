package org.concordat.performance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.concordat.agreements.model.EffectiveLevel;
import org.concordat.agreements.model.VersionText.BandText;
import org.concordat.catalogue.model.MeasureKind;
import org.concordat.intake.FigureEntry;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.model.AreaTree;
import org.concordat.performance.model.Amount;
import org.concordat.performance.model.Counts;
import org.concordat.performance.model.FigurePool;

/** Figures of one measure and council (rule F4). */
final class FigureEvidence implements Evidence {

    private final MeasureKind kind;
    private final Slug area;
    private final boolean remainder;
    private final Period period;
    private final AreaTree tree;
    private final Map<Slug, List<Slug>> below;
    private final FigurePool pool;
    private final int revision;

    /**
     * Evidence of an area's row.
     *
     * @param area null for the council
     * @param remainder whether the row is what is left of the council without its leaves (rule C6)
     */
    FigureEvidence(
            MeasureKind kind, Slug area, boolean remainder, Period period, AreaTree tree, List<FigureEntry> entries) {
        this.kind = kind;
        this.area = area;
        this.remainder = remainder;
        this.period = period;
        this.tree = tree;
        this.below = tree.below(period.last());
        this.pool = new FigurePool(
                entries.stream().map(FigureEvidence::figure).toList(),
                (above, in) -> below.getOrDefault(above, List.of()),
                adds());
        this.revision = entries.stream().mapToInt(FigureEntry::revision).sum();
    }

    private static FigurePool.Figure figure(FigureEntry entry) {
        Amount amount = entry.value() == null
                ? new Amount(entry.numerator(), entry.denominator())
                : new Amount(entry.value(), BigDecimal.ZERO);
        return new FigurePool.Figure(entry.area(), entry.period(), amount);
    }

    private boolean adds() {
        return kind != MeasureKind.VALUE;
    }

    private boolean ratio() {
        return kind != MeasureKind.VALUE && kind != MeasureKind.COUNT;
    }

    /** A number of its own stands over one; a ratio out of nothing is no data. */
    private Optional<Amount> whole(Amount amount) {
        return Optional.of(ratio() ? amount : new Amount(amount.numerator(), BigDecimal.ONE))
                .filter(a -> a.denominator().signum() > 0);
    }

    /** What the row's area comes to, with the figures that were used. */
    Optional<FigurePool.Pooled> pooled() {
        return pool.at(area, period);
    }

    @Override
    public Optional<Amount> amount() {
        if (!remainder) {
            return pooled().flatMap(pooled -> whole(pooled.amount()));
        }
        if (!adds()) {
            return Optional.empty();
        }
        Amount leaves = tree.leaves(period.last()).stream()
                .flatMap(leaf -> pool.at(leaf, period).stream())
                .map(FigurePool.Pooled::amount)
                .reduce(Amount.NONE, Amount::plus);
        return pooled().map(pooled -> pooled.amount().minus(leaves))
                .filter(rest -> !rest.same(Amount.NONE))
                .flatMap(this::whole);
    }

    @Override
    public Counts counts() {
        return Counts.NONE;
    }

    @Override
    public int figures() {
        return pooled().map(pooled -> pooled.used().size()).orElse(0);
    }

    @Override
    public int revision() {
        return revision;
    }

    private static final class Unit {
        private final List<String> areas = new ArrayList<>();
        private final EffectiveLevel level;
        private Amount amount = Amount.NONE;
        private boolean parted;

        Unit(EffectiveLevel level) {
            this.level = level;
        }

        void part(Amount out) {
            amount = amount.minus(out);
            parted = true;
        }
    }

    @Override
    public List<Share> shares(Function<Slug, Optional<EffectiveLevel>> levels) {
        Optional<EffectiveLevel> own = levels.apply(area);
        if (remainder || !adds() || pooled().isEmpty()) {
            return own.stream()
                    .map(level -> new Share(Arrays.asList(text(area)), amount(), Counts.NONE, level))
                    .toList();
        }
        Map<List<BandText>, Unit> units = new LinkedHashMap<>();
        own.ifPresent(level -> add(units, area, level, pooled().get().amount()));
        part(units, area, own.map(EffectiveLevel::bands).orElse(null), levels);
        return units.values().stream()
                .map(unit -> new Share(unit.areas, amount(unit), Counts.NONE, unit.level))
                .toList();
    }

    /** Where areas were taken out, nothing left, or less than nothing counted, is no data. */
    private Optional<Amount> amount(Unit unit) {
        boolean empty = unit.amount.same(Amount.NONE)
                || !ratio() && unit.amount.numerator().signum() < 0;
        return unit.parted && empty ? Optional.empty() : whole(unit.amount);
    }

    /** Takes the areas that have another ladder out of the unit of the area above them. */
    private void part(
            Map<List<BandText>, Unit> units,
            Slug above,
            List<BandText> bands,
            Function<Slug, Optional<EffectiveLevel>> levels) {
        for (Slug under : below.getOrDefault(above, List.of())) {
            Optional<EffectiveLevel> level = levels.apply(under);
            List<BandText> own = level.map(EffectiveLevel::bands).orElse(null);
            if (!Objects.equals(own, bands)) {
                pool.at(under, period).map(FigurePool.Pooled::amount).ifPresent(amount -> {
                    Optional.ofNullable(units.get(bands)).ifPresent(unit -> unit.part(amount));
                    level.ifPresent(l -> add(units, under, l, amount));
                });
            }
            part(units, under, own, levels);
        }
    }

    private static void add(Map<List<BandText>, Unit> units, Slug area, EffectiveLevel level, Amount amount) {
        Unit unit = units.computeIfAbsent(level.bands(), k -> new Unit(level));
        unit.areas.add(text(area));
        unit.amount = unit.amount.plus(amount);
    }

    private static String text(Slug area) {
        return area == null ? null : area.value();
    }
}
