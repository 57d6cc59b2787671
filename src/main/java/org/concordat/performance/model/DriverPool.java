package org.concordat.performance.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;

/**
 * The figures that a rate is divided by (rule C3), such as populations. The driver of an area, or of the council, in a period is its
 * figure of the period itself, else of the quarter, else of the financial year that it lies in; else the sum of the areas directly
 * below, if every one of them has a driver. Shorter periods are never added: a population of a quarter is not that of three months.
 */
public final class DriverPool {

    /**
     * A driver.
     *
     * @param added the figures whose sum it is, less those that were taken out
     * @param takenOut figures of areas that are not in it
     * @param differences figures that were used though the areas below come to another amount (rule F4)
     */
    public record Driver(
            BigDecimal amount,
            List<FigurePool.Figure> added,
            List<FigurePool.Figure> takenOut,
            List<FigurePool.Difference> differences) {

        private static final Driver NOTHING = new Driver(BigDecimal.ZERO, List.of(), List.of(), List.of());

        private Driver plus(Driver other) {
            return new Driver(
                    amount.add(other.amount),
                    both(added, other.added),
                    both(takenOut, other.takenOut),
                    both(differences, other.differences));
        }

        private Driver minus(Driver other) {
            return new Driver(
                    amount.subtract(other.amount),
                    both(added, other.takenOut),
                    both(takenOut, other.added),
                    both(differences, other.differences));
        }

        private static <T> List<T> both(List<T> one, List<T> other) {
            return Stream.concat(one.stream(), other.stream()).toList();
        }
    }

    private record Place(Slug area, Period period) {}

    private final Map<Place, FigurePool.Figure> figures = new HashMap<>();
    private final Map<Slug, List<Slug>> below;
    private final Period period;

    /**
     * The drivers of a period.
     *
     * @param figures at most one of an area and period; their numerators are the drivers
     * @param below the areas directly below each area, and below the council (null), at the end of the period
     */
    public DriverPool(Collection<FigurePool.Figure> figures, Map<Slug, List<Slug>> below, Period period) {
        figures.forEach(figure -> this.figures.put(new Place(figure.area(), figure.period()), figure));
        this.below = below;
        this.period = period;
    }

    /** The periods whose figures are the drivers of a period, the nearest first. */
    public static Stream<Period> periods(Period of) {
        return Stream.of(Period.Length.values())
                .filter(length -> length.compareTo(of.length()) >= 0)
                .map(length -> Period.containing(of.first(), length));
    }

    /** The driver of an area, or of the council (null); empty where there is none. */
    public Optional<Driver> at(Slug area) {
        Optional<FigurePool.Figure> own = periods(period)
                .flatMap(in -> Stream.ofNullable(figures.get(new Place(area, in))))
                .findFirst();
        Optional<Driver> parts = ofParts(area);
        return own.map(figure -> told(figure, parts)).or(() -> parts);
    }

    private static Driver told(FigurePool.Figure figure, Optional<Driver> parts) {
        BigDecimal amount = figure.amount().numerator();
        return new Driver(
                amount,
                List.of(figure),
                List.of(),
                parts
                        .filter(sum -> sum.amount().compareTo(amount) != 0)
                        .map(sum -> new FigurePool.Difference(figure, new Amount(sum.amount(), BigDecimal.ZERO)))
                        .stream()
                        .toList());
    }

    private Optional<Driver> ofParts(Slug area) {
        List<Slug> areas = below.getOrDefault(area, List.of());
        return areas.isEmpty() ? Optional.empty() : of(new Parcel(areas, List.of()));
    }

    /** The driver of a parcel; empty where that of any area in it, or taken out of it, is missing. */
    public Optional<Driver> of(Parcel parcel) {
        if (!missing(parcel).isEmpty()) {
            return Optional.empty();
        }
        Driver whole = Driver.NOTHING;
        for (Slug area : parcel.areas()) {
            whole = whole.plus(at(area).orElseThrow());
        }
        for (Slug area : parcel.without()) {
            whole = whole.minus(at(area).orElseThrow());
        }
        return Optional.of(whole);
    }

    /** The areas in a parcel, or taken out of it, that have no driver; null stands for the council. */
    public List<Slug> missing(Parcel parcel) {
        List<Slug> missing = new ArrayList<>(parcel.areas());
        missing.addAll(parcel.without());
        missing.removeIf(area -> at(area).isPresent());
        return missing;
    }
}
