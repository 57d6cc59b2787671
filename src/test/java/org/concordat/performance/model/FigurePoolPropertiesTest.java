package org.concordat.performance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.concordat.performance.model.FigurePool.Difference;
import org.concordat.performance.model.FigurePool.Figure;

/** What holds of pooled figures whatever the tree of areas, and whatever was submitted where. */
class FigurePoolPropertiesTest {

    private static final Period YEAR = Period.parse("FY2026-27").orElseThrow();
    private static final List<Period> PERIODS = Stream.concat(
                    Stream.of(YEAR), Stream.concat(YEAR.parts(), YEAR.months()))
            .toList();

    /**
     * Areas, and figures of the lowest of them by month.
     *
     * @param parents of area n its parent's number, or -1 for directly below the council
     */
    record Drawn(List<Integer> parents, List<Figure> figures) {

        Drawn with(List<Figure> others) {
            return new Drawn(parents, others);
        }

        List<Slug> below(Slug area) {
            int parent = area == null ? -1 : number(area);
            return IntStream.range(0, parents.size())
                    .filter(n -> parents.get(n) == parent)
                    .mapToObj(FigurePoolPropertiesTest::area)
                    .toList();
        }

        boolean isWithin(Slug area, Slug in) {
            for (int n = number(area); n >= 0; n = parents.get(n)) {
                if (in == null || area(n).equals(in)) {
                    return true;
                }
            }
            return in == null;
        }

        FigurePool pool() {
            return new FigurePool(figures, (area, period) -> below(area), true);
        }

        Amount at(Slug area, Period period) {
            return pool().at(area, period).map(FigurePool.Pooled::amount).orElse(Amount.NONE);
        }

        /** The figures that are of an area and period, or of parts of them. */
        List<Figure> within(Slug area, Period period) {
            return figures.stream()
                    .filter(f -> isWithin(f.area(), area))
                    .filter(f -> period.contains(f.period().first()))
                    .toList();
        }
    }

    private static Slug area(int number) {
        return new Slug("area-" + number);
    }

    private static int number(Slug area) {
        return Integer.parseInt(area.value().substring("area-".length()));
    }

    private static Amount sum(List<Figure> figures) {
        return figures.stream().map(Figure::amount).reduce(Amount.NONE, Amount::plus);
    }

    private static void same(Amount expected, Amount actual) {
        assertTrue(expected.same(actual), () -> expected + " became " + actual);
    }

    private static Arbitrary<Amount> amounts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 100_000),
                        Arbitraries.integers().between(0, 1_000),
                        Arbitraries.integers().between(0, 3))
                .as((numerator, denominator, decimals) -> new Amount(
                        BigDecimal.valueOf(numerator, decimals), BigDecimal.valueOf(denominator, decimals / 2)));
    }

    @Provide
    Arbitrary<Drawn> drawn() {
        Arbitrary<List<Integer>> parents = Arbitraries.integers()
                .between(0, 1_000)
                .list()
                .ofMinSize(1)
                .ofMaxSize(10)
                .map(chances -> IntStream.range(0, chances.size())
                        .mapToObj(n -> chances.get(n) % (n + 1) - 1)
                        .toList());
        return parents.flatMap(tree -> {
            List<Integer> leaves = IntStream.range(0, tree.size())
                    .filter(n -> !tree.contains(n))
                    .boxed()
                    .toList();
            Arbitrary<Figure> figures = Combinators.combine(
                            Arbitraries.of(leaves), Arbitraries.of(YEAR.months().toList()), amounts())
                    .as((leaf, month, amount) -> new Figure(area(leaf), month, amount));
            return figures.list().ofMaxSize(30).map(of -> new Drawn(tree, oneOfAPlace(of)));
        });
    }

    private static List<Figure> oneOfAPlace(List<Figure> figures) {
        Map<String, Figure> places = new LinkedHashMap<>();
        figures.forEach(f -> places.put(f.area() + "@" + f.period(), f));
        return List.copyOf(places.values());
    }

    private static Slug chosen(Drawn drawn, int chance) {
        int number = Math.floorMod(chance, drawn.parents().size() + 1) - 1;
        return number < 0 ? null : area(number);
    }

    @Property(tries = 2_000)
    void c3TheWholeIsTheSumOfItsPartsInEveryAreaAndPeriod(@ForAll("drawn") Drawn drawn, @ForAll int chance) {
        Slug area = chosen(drawn, chance);
        for (Period period : PERIODS) {
            Amount whole = drawn.at(area, period);
            same(sum(drawn.within(area, period)), whole);
            List<Slug> below = drawn.below(area);
            if (!below.isEmpty()) {
                same(whole, below.stream().map(a -> drawn.at(a, period)).reduce(Amount.NONE, Amount::plus));
            }
            if (period.parts().findAny().isPresent()) {
                same(whole, period.parts().map(part -> drawn.at(area, part)).reduce(Amount.NONE, Amount::plus));
            }
        }
    }

    @Property(tries = 2_000)
    void f4AHigherFigureThatIsTheSumOfItsPartsChangesNothingAbove(
            @ForAll("drawn") Drawn drawn, @ForAll int chance, @ForAll boolean replaces) {
        Slug area = chosen(drawn, chance);
        Period period = PERIODS.get(Math.floorMod(chance, PERIODS.size()));
        List<Figure> parts = drawn.within(area, period);
        List<Figure> figures = new ArrayList<>(drawn.figures());
        figures.removeAll(replaces ? parts : ofThePlace(drawn, area, period));
        figures.add(new Figure(area, period, sum(parts)));
        Drawn changed = drawn.with(figures);
        same(drawn.at(null, YEAR), changed.at(null, YEAR));
        assertEquals(List.of(), changed.pool().at(null, YEAR).orElseThrow().differences());
    }

    @Property(tries = 2_000)
    void f4AHigherFigureTakesThePlaceOfItsPartsAndTheDifferenceIsTold(
            @ForAll("drawn") Drawn drawn, @ForAll int chance, @ForAll("others") Amount own) {
        Slug area = chosen(drawn, chance);
        Period period = PERIODS.get(Math.floorMod(chance, PERIODS.size()));
        List<Figure> parts = drawn.within(area, period);
        List<Figure> figures = new ArrayList<>(drawn.figures());
        figures.removeAll(ofThePlace(drawn, area, period));
        boolean hasParts = figures.stream().anyMatch(parts::contains);
        Figure higher = new Figure(area, period, own);
        figures.add(higher);
        Drawn changed = drawn.with(figures);
        same(drawn.at(null, YEAR).minus(sum(parts)).plus(own), changed.at(null, YEAR));
        List<Difference> told = changed.pool().at(null, YEAR).orElseThrow().differences();
        assertEquals(
                hasParts && !sum(parts).same(own) ? List.of(higher) : List.of(),
                told.stream().map(Difference::figure).toList());
        told.forEach(difference -> same(sum(parts), difference.parts()));
    }

    @Provide
    Arbitrary<Amount> others() {
        return amounts();
    }

    /** A place has one figure at most. */
    private static List<Figure> ofThePlace(Drawn drawn, Slug area, Period period) {
        return drawn.figures().stream()
                .filter(f -> f.area().equals(area) && f.period().equals(period))
                .toList();
    }
}
