package org.concordat.performance.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;

/**
 * The figures of one measure and council, pooled from the lowest level (rule F4): where a figure was submitted at a higher level,
 * be it of the area or of the period, it is used there, and a difference from its parts is told. An area is made of the areas
 * below it, whose figures may be of the whole period or of parts of it; where the area itself has a figure of a part of the
 * period, it is made of the parts.
 */
public final class FigurePool {

    /**
     * A figure.
     *
     * @param area null for the council as a whole
     */
    public record Figure(Slug area, Period period, Amount amount) {}

    /** A figure that is used though its parts come to another amount. */
    public record Difference(Figure figure, Amount parts) {}

    /** What figures come to, which of them were used, and where they differ from their parts. */
    public record Pooled(Amount amount, List<Figure> used, List<Difference> differences) {

        private static Pooled of(Collection<Pooled> parts) {
            return new Pooled(
                    parts.stream().map(Pooled::amount).reduce(Amount.NONE, Amount::plus),
                    parts.stream().flatMap(p -> p.used().stream()).toList(),
                    parts.stream().flatMap(p -> p.differences().stream()).toList());
        }
    }

    private record Place(Slug area, Period period) {}

    private final Map<Place, Figure> figures = new HashMap<>();
    private final Map<Place, Optional<Pooled>> pooled = new HashMap<>();
    private final BiFunction<Slug, Period, List<Slug>> below;
    private final boolean adds;

    /**
     * A pool of figures.
     *
     * @param figures at most one of an area and period
     * @param below the areas directly below an area, or below the council (null), at the end of a period
     * @param adds whether the measure's figures can be added; those of a value cannot
     */
    public FigurePool(Collection<Figure> figures, BiFunction<Slug, Period, List<Slug>> below, boolean adds) {
        figures.forEach(figure -> this.figures.put(new Place(figure.area(), figure.period()), figure));
        this.below = below;
        this.adds = adds;
    }

    /** What an area, or the council (null), comes to in a period; empty where there is no figure of it or of its parts. */
    public Optional<Pooled> at(Slug area, Period period) {
        Place place = new Place(area, period);
        Optional<Pooled> known = pooled.get(place);
        if (known == null) {
            known = make(place);
            pooled.put(place, known);
        }
        return known;
    }

    private Optional<Pooled> make(Place place) {
        Figure own = figures.get(place);
        List<Pooled> parts = adds ? parts(place) : List.of();
        if (own == null) {
            return parts.isEmpty() ? Optional.empty() : Optional.of(Pooled.of(parts));
        }
        List<Difference> differences = new ArrayList<>();
        if (!parts.isEmpty()) {
            Pooled sum = Pooled.of(parts);
            if (!sum.amount().same(own.amount())) {
                differences.add(new Difference(own, sum.amount()));
            }
        }
        return Optional.of(new Pooled(own.amount(), List.of(own), List.copyOf(differences)));
    }

    private List<Pooled> parts(Place place) {
        return hasShorter(place) ? ofPeriods(place) : ofAreas(place);
    }

    private boolean hasShorter(Place place) {
        return shorter(place).anyMatch(part -> figures.containsKey(part) || hasShorter(part));
    }

    private static Stream<Place> shorter(Place place) {
        return place.period().parts().map(part -> new Place(place.area(), part));
    }

    private List<Pooled> ofPeriods(Place place) {
        return shorter(place)
                .flatMap(part -> at(part.area(), part.period()).stream())
                .toList();
    }

    private List<Pooled> ofAreas(Place place) {
        Stream<Slug> areas = below.apply(place.area(), place.period()).stream();
        return areas.flatMap(area -> at(area, place.period()).stream()).toList();
    }
}
