package org.concordat.performance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.concordat.agreements.model.EffectiveLevel;
import org.concordat.catalogue.model.MeasureKind;
import org.concordat.intake.FigureEntry;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.model.AreaTree;
import org.concordat.performance.model.Amount;
import org.concordat.performance.model.Counts;
import org.concordat.performance.model.FigurePool;

/** Figures of one measure and council (rule F4); those of an area that the period's terms take out do not count. */
final class FigureEvidence implements Evidence {

    /** A part that was taken out of what it is a part of: an area with a ladder of its own, or a leaf of the remainder. */
    record Part(Slug area, Amount amount) {}

    private final MeasureKind kind;
    private final Slug area;
    private final boolean remainder;
    private final Period period;
    private final AreaTree tree;
    private final Map<Slug, List<Slug>> below;
    private final LevelsOfRow levels;
    private final List<Slug> leftOut;
    private final FigurePool pool;
    private final int revision;
    private final Optional<Instant> recordedAt;
    private final Map<LevelsOfRow.Unit, Unit> units = new LinkedHashMap<>();
    private final List<Part> taken = new ArrayList<>();
    private final Set<FigurePool.Figure> used = new LinkedHashSet<>();

    /**
     * Evidence of an area's row.
     *
     * @param area null for the council
     * @param remainder whether the row is what is left of the council without its leaves (rule C6)
     * @param definitions how often terms and measure were given anew
     */
    FigureEvidence(
            MeasureKind kind,
            Slug area,
            boolean remainder,
            Period period,
            AreaTree tree,
            List<FigureEntry> entries,
            LevelsOfRow levels,
            int definitions) {
        this.kind = kind;
        this.area = area;
        this.remainder = remainder;
        this.period = period;
        this.tree = tree;
        this.levels = levels;
        this.below = tree.below(period.last());
        this.leftOut = entries.stream()
                .map(FigureEntry::area)
                .filter(of -> of != null && levels.of(of).isEmpty())
                .distinct()
                .sorted()
                .toList();
        this.pool = new FigurePool(
                entries.stream()
                        .filter(entry -> !leftOut.contains(entry.area()))
                        .map(FigureEvidence::figure)
                        .toList(),
                (above, in) -> below.getOrDefault(above, List.of()),
                adds());
        this.recordedAt = entries.stream().map(FigureEntry::recordedAt).max(Instant::compareTo);
        this.revision =
                definitions + entries.stream().mapToInt(FigureEntry::revision).sum();
        pooled().ifPresent(this::divide);
    }

    private void divide(FigurePool.Pooled pooled) {
        used.addAll(pooled.used());
        if (adds() && remainder) {
            tree.leaves(period.last()).stream().sorted().forEach(leaf -> take(leaf)
                    .ifPresent(amount -> taken.add(new Part(leaf, amount))));
        } else if (adds()) {
            Optional<LevelsOfRow.Unit> own = levels.unit(area);
            own.ifPresent(unit -> add(area, unit, pooled.amount()));
            part(area, own.orElse(null));
        }
    }

    /** What an area comes to; its figures are used from now on. */
    private Optional<Amount> take(Slug of) {
        Optional<FigurePool.Pooled> pooled = pool.at(of, period);
        pooled.ifPresent(p -> used.addAll(p.used()));
        return pooled.map(FigurePool.Pooled::amount);
    }

    static FigurePool.Figure figure(FigureEntry entry) {
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

    @Override
    public Instant recordedAt(Instant otherwise) {
        return recordedAt.filter(otherwise::isBefore).orElse(otherwise);
    }

    boolean isRemainder() {
        return remainder;
    }

    /** The figures that went into the result or into its units. */
    Set<FigurePool.Figure> used() {
        return used;
    }

    /** What was taken out of a unit, or of the council to leave the remainder. */
    List<Part> taken() {
        return taken;
    }

    /** The areas within the row's whose figures do not count, for the service level is not in force there. */
    List<Slug> leftOut() {
        return leftOut.stream()
                .filter(of -> of.equals(area)
                        || adds()
                                && (area == null || tree.path(of, period.last()).contains(area)))
                .toList();
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
        Amount leaves = taken.stream().map(Part::amount).reduce(Amount.NONE, Amount::plus);
        return pooled().map(pooled -> pooled.amount().minus(leaves))
                .filter(rest -> !rest.same(Amount.NONE))
                .flatMap(this::whole);
    }

    @Override
    public Optional<Amount> exclusionsIgnored() {
        return amount();
    }

    @Override
    public Optional<FigureEvidence> ofFigures() {
        return Optional.of(this);
    }

    @Override
    public Counts counts() {
        return Counts.NONE;
    }

    @Override
    public int figures() {
        return used.size();
    }

    @Override
    public int revision() {
        return revision;
    }

    private static final class Unit {
        private final List<String> areas = new ArrayList<>();
        private final EffectiveLevel level;
        private final boolean relieved;
        private Amount amount = Amount.NONE;
        private boolean parted;

        Unit(EffectiveLevel level, boolean relieved) {
            this.level = level;
            this.relieved = relieved;
        }

        void part(Amount out) {
            amount = amount.minus(out);
            parted = true;
        }
    }

    @Override
    public LevelsOfRow levels() {
        return levels;
    }

    @Override
    public List<Share> shares() {
        if (units.isEmpty()) {
            return levels.of(area).stream()
                    .map(level -> new Share(
                            Arrays.asList(text(area)),
                            amount(),
                            Counts.NONE,
                            level,
                            levels.unit(area).orElseThrow().relieved()))
                    .toList();
        }
        return units.values().stream()
                .map(unit -> new Share(unit.areas, amount(unit), Counts.NONE, unit.level, unit.relieved))
                .toList();
    }

    /** Where areas were taken out, nothing left, or less than nothing counted, is no data. */
    private Optional<Amount> amount(Unit unit) {
        boolean empty = unit.amount.same(Amount.NONE)
                || !ratio() && unit.amount.numerator().signum() < 0;
        return unit.parted && empty ? Optional.empty() : whole(unit.amount);
    }

    /** Takes the areas that have another ladder, or are excused apart, out of the unit of the area above them. */
    private void part(Slug above, LevelsOfRow.Unit of) {
        for (Slug under : below.getOrDefault(above, List.of())) {
            LevelsOfRow.Unit own = levels.unit(under).orElse(null);
            if (!Objects.equals(own, of)) {
                take(under).ifPresent(amount -> {
                    Optional.ofNullable(units.get(of)).ifPresent(unit -> {
                        unit.part(amount);
                        taken.add(new Part(under, amount));
                    });
                    Optional.ofNullable(own).ifPresent(unit -> add(under, unit, amount));
                });
            }
            part(under, own);
        }
    }

    private void add(Slug of, LevelsOfRow.Unit key, Amount amount) {
        Unit unit = units.computeIfAbsent(key, k -> new Unit(levels.of(of).orElseThrow(), key.relieved()));
        unit.areas.add(text(of));
        unit.amount = unit.amount.plus(amount);
    }

    private static String text(Slug area) {
        return area == null ? null : area.value();
    }
}
