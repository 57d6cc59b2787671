package org.concordat.performance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.concordat.catalogue.model.ComputedFrom;
import org.concordat.catalogue.model.MeasureKind;
import org.concordat.intake.FigureEntry;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.model.AreaTree;
import org.concordat.performance.model.Amount;
import org.concordat.performance.model.Counts;
import org.concordat.performance.model.DriverPool;
import org.concordat.performance.model.FigurePool;
import org.concordat.performance.model.Parcel;

/**
 * How many, for a driver. Over areas both are added; over periods what is counted is added, and the driver is that of the longer
 * period (rule C3). The driver is that of the areas in which the service level is in force, so that both are of the same areas. Once
 * any case of the council counts in the period, an area without one has none for its driver; before that there is no data (rule C4).
 *
 * @param counting the cases, or the figures, as a count
 * @param anyCase whether any case of the council counts in the period; of figures, false
 * @param entries the figures of the driver that may be used
 */
record RateEvidence(
        Evidence counting, boolean anyCase, List<FigureEntry> entries, DriverPool drivers, Territory territory)
        implements Evidence {

    static RateEvidence of(ResultRow row, Reading reading, Predicate<Slug> relieved) {
        AreaTree tree = row.areas(reading);
        Evidence counting = row.pooled(reading, relieved, MeasureKind.COUNT);
        List<FigureEntry> entries = reading.drivers(row);
        List<FigurePool.Figure> figures = entries.stream()
                .filter(entry -> entry.value() != null)
                .map(FigureEvidence::figure)
                .toList();
        boolean fromCases = row.measure().computedFrom() == ComputedFrom.CASES;
        return new RateEvidence(
                counting,
                fromCases && row.countedOfCouncil(reading).anyMatch(c -> !c.excluded()),
                entries,
                new DriverPool(figures, tree.below(row.period().last()), row.period()),
                Territory.of(
                        row,
                        tree,
                        fromCases
                                ? served(row.levels(reading, row.period().first(), relieved), counting, tree)
                                : inForce(row, counting.levels())));
    }

    /** Of figures the remainder is one unit, under the council's ladder. */
    private static Function<Slug, Optional<Territory.Held>> inForce(ResultRow row, LevelsOfRow levels) {
        return area -> Territory.Held.of(levels, area)
                .flatMap(held -> row.remainder() ? Territory.Held.of(levels, null) : Optional.of(held));
    }

    /** Where the service level is in force in the period; and where it ended before, as long as cases of then count. */
    private static Function<Slug, Optional<Territory.Held>> served(
            LevelsOfRow inPeriod, Evidence counting, AreaTree tree) {
        Set<String> withCases = counting.tallies().orElseThrow().counts().keySet();
        boolean ended = Stream.concat(
                        Stream.of(Optional.<Slug>empty()),
                        tree.placements().keySet().stream().map(Optional::of))
                .allMatch(area -> inPeriod.of(area.orElse(null)).isEmpty());
        return area -> Territory.Held.of(ended ? counting.levels() : inPeriod, area)
                .or(() ->
                        withCases.contains(text(area)) ? Territory.Held.of(counting.levels(), area) : Optional.empty());
    }

    private static String text(Slug area) {
        return area == null ? null : area.value();
    }

    private boolean fromCases() {
        return counting.tallies().isPresent();
    }

    private Optional<DriverPool.Driver> driver(Optional<Parcel> of) {
        return of.flatMap(drivers::of);
    }

    /** Without a positive driver there is no value, but what was counted is told. */
    private Amount rate(Optional<Amount> counted, Optional<Parcel> of) {
        return new Amount(
                counted.map(Amount::numerator).orElse(BigDecimal.ZERO),
                driver(of)
                        .map(DriverPool.Driver::amount)
                        .filter(amount -> amount.signum() > 0)
                        .orElse(BigDecimal.ZERO));
    }

    private Optional<Amount> amount(Optional<Amount> counted, Optional<Parcel> of) {
        return counted.isPresent() || anyCase ? Optional.of(rate(counted, of)) : Optional.empty();
    }

    @Override
    public Optional<Amount> amount() {
        return amount(counting.amount(), territory.whole());
    }

    @Override
    public Optional<Amount> exclusionsIgnored() {
        return amount(counting.exclusionsIgnored(), territory.whole());
    }

    @Override
    public Counts counts() {
        return counting.counts();
    }

    @Override
    public int figures() {
        return counting.figures() + used().size();
    }

    @Override
    public int revision() {
        return counting.revision()
                + entries.stream().mapToInt(FigureEntry::revision).sum();
    }

    @Override
    public Instant recordedAt(Instant otherwise) {
        Instant counted = counting.recordedAt(otherwise);
        return entries.stream()
                .map(FigureEntry::recordedAt)
                .filter(counted::isBefore)
                .max(Instant::compareTo)
                .orElse(counted);
    }

    @Override
    public LevelsOfRow levels() {
        return counting.levels();
    }

    @Override
    public List<Share> shares() {
        if (!fromCases()) {
            return counting.shares().stream()
                    .map(share -> new Share(
                            share.areas(),
                            amount(share.amount(), unit(share).map(Territory.Unit::parcel)),
                            share.counts(),
                            share.level(),
                            share.relieved()))
                    .toList();
        }
        return territory.units().values().stream().map(this::share).toList();
    }

    private Optional<Territory.Unit> unit(Share of) {
        return Optional.ofNullable(
                territory.units().get(new LevelsOfRow.Unit(of.level().bands(), of.relieved())));
    }

    private Share share(Territory.Unit unit) {
        LevelsOfRow.Unit of = unit.held().unit();
        Optional<Share> counted = counting.shares().stream()
                .filter(share -> share.level().bands().equals(of.bands()) && share.relieved() == of.relieved())
                .findFirst();
        return new Share(
                unit.areas(),
                amount(counted.flatMap(Share::amount), Optional.of(unit.parcel())),
                counted.map(Share::counts).orElse(Counts.NONE),
                unit.held().level(),
                of.relieved());
    }

    @Override
    public Optional<Tallies> tallies() {
        return counting.tallies();
    }

    @Override
    public Optional<FigureEvidence> ofFigures() {
        return counting.ofFigures();
    }

    /** The parcels of the units, as {@link #shares} has them. */
    private List<Parcel> parcels() {
        Stream<Territory.Unit> of = fromCases()
                ? territory.units().values().stream()
                : counting.shares().stream().flatMap(share -> unit(share).stream());
        return of.map(Territory.Unit::parcel).toList();
    }

    private Set<FigurePool.Figure> used() {
        Set<FigurePool.Figure> used = new LinkedHashSet<>();
        Stream.concat(territory.whole().stream(), parcels().stream())
                .flatMap(parcel -> drivers.of(parcel).stream())
                .forEach(driver -> {
                    used.addAll(driver.added());
                    used.addAll(driver.takenOut());
                });
        return used;
    }

    @Override
    public WorkingsView workings() {
        return WorkingsView.drivers(
                territory.whole().map(this::told),
                parcels().stream().map(this::told).toList());
    }

    private DriverView told(Parcel of) {
        Optional<DriverPool.Driver> driver = drivers.of(of);
        return new DriverView(
                Territory.texts(of.areas()),
                driver.map(DriverPool.Driver::amount).orElse(null),
                driver.map(d -> told(d.added())).orElse(List.of()),
                driver.map(d -> told(d.takenOut())).orElse(List.of()),
                Territory.texts(drivers.missing(of)),
                driver.map(DriverPool.Driver::differences).orElse(List.of()).stream()
                        .map(ExplanationView.Difference::of)
                        .toList());
    }

    private List<ExplanationView.Used> told(List<FigurePool.Figure> figures) {
        return figures.stream()
                .flatMap(figure -> entries.stream()
                        .filter(entry ->
                                entry.period().equals(figure.period()) && Objects.equals(entry.area(), figure.area())))
                .map(ExplanationView.Used::of)
                .toList();
    }
}
