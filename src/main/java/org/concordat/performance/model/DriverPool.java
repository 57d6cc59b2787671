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
     * @param used the figures that it was made of
     * @param differences figures that were used though the areas below come to another amount (rule F4)
     */
    public record Driver(BigDecimal amount, List<FigurePool.Figure> used, List<FigurePool.Difference> differences) {

        private static Driver sum(Collection<Driver> parts) {
            return new Driver(
                    parts.stream().map(Driver::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                    parts.stream().flatMap(part -> part.used().stream()).toList(),
                    parts.stream().flatMap(part -> part.differences().stream()).toList());
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
                parts
                        .filter(sum -> sum.amount().compareTo(amount) != 0)
                        .map(sum -> new FigurePool.Difference(figure, new Amount(sum.amount(), BigDecimal.ZERO)))
                        .stream()
                        .toList());
    }

    private Optional<Driver> ofParts(Slug area) {
        List<Slug> areas = below.getOrDefault(area, List.of());
        List<Driver> parts = areas.stream().flatMap(under -> at(under).stream()).toList();
        return areas.isEmpty() || parts.size() < areas.size() ? Optional.empty() : Optional.of(Driver.sum(parts));
    }

    /** The driver of a parcel; empty where that of any area in it, or taken out of it, is missing. */
    public Optional<Driver> of(Parcel parcel) {
        List<Driver> in =
                parcel.areas().stream().flatMap(area -> at(area).stream()).toList();
        List<Driver> out =
                parcel.without().stream().flatMap(area -> at(area).stream()).toList();
        if (in.size() < parcel.areas().size() || out.size() < parcel.without().size()) {
            return Optional.empty();
        }
        List<Driver> all = new ArrayList<>(in);
        out.forEach(driver -> all.add(new Driver(driver.amount().negate(), driver.used(), driver.differences())));
        return Optional.of(Driver.sum(all));
    }
}
