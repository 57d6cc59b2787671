package org.concordat.performance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Figures are written {@code area@period=number}; the council is {@code council}. North has the areas upper and lower; south and west
 * have none below them.
 */
class DriverPoolTest {

    private static final Map<Slug, List<Slug>> BELOW = below();

    private static Map<Slug, List<Slug>> below() {
        Map<Slug, List<Slug>> below = new java.util.HashMap<>();
        below.put(null, Stream.of("north", "south", "west").map(Slug::new).toList());
        below.put(new Slug("north"), Stream.of("lower", "upper").map(Slug::new).toList());
        return below;
    }

    private static Slug area(String name) {
        return "council".equals(name) ? null : new Slug(name);
    }

    private static String name(Slug area) {
        return area == null ? "council" : area.value();
    }

    private static DriverPool pool(String figures, String period) {
        List<FigurePool.Figure> list = Stream.of(figures.split(" "))
                .map(text -> text.split("[@=]"))
                .map(p -> new FigurePool.Figure(
                        area(p[0]),
                        Period.parse(p[1]).orElseThrow(),
                        new Amount(new BigDecimal(p[2]), BigDecimal.ZERO)))
                .toList();
        return new DriverPool(list, BELOW, Period.parse(period).orElseThrow());
    }

    private static String told(DriverPool.Driver driver) {
        String used = driver.added().stream()
                .map(f -> name(f.area()) + "@" + f.period())
                .collect(Collectors.joining(" "));
        String differences = driver.differences().stream()
                .map(d -> " not " + d.parts().numerator())
                .collect(Collectors.joining());
        return driver.amount() + " of " + used + differences;
    }

    @ParameterizedTest(name = "C3 {0}: {2} in {3} of {1} is {4}")
    @CsvSource({
        "of the month itself,        council@2026-05=9 council@FY2026-27-Q1=8, council, 2026-05, 9 of council@2026-05",
        "else of its quarter,        council@FY2026-27-Q1=8 council@FY2026-27=7, council, 2026-05, 8 of council@FY2026-27-Q1",
        "else of its year,           council@FY2026-27=7 council@2026-04=9, council, 2026-05, 7 of council@FY2026-27",
        "no other quarter's,         council@FY2026-27-Q2=8, council, 2026-05, ",
        "no other year's,            council@FY2025-26=7, council, 2026-05, ",
        "of the quarter as a whole,  council@FY2026-27-Q1=8 council@2026-05=9, council, FY2026-27-Q1, 8 of council@FY2026-27-Q1",
        "months are not added,       council@2026-04=3 council@2026-05=3 council@2026-06=3, council, FY2026-27-Q1, ",
        "of the year,                council@FY2026-27=7 council@FY2026-27-Q1=8, council, FY2026-27, 7 of council@FY2026-27",
        "areas are added,            north@FY2026-27=5 south@FY2026-27=3 west@FY2026-27=1, council, 2026-05, 9 of north@FY2026-27 south@FY2026-27 west@FY2026-27",
        "each of the nearest period, north@2026-05=5 south@FY2026-27-Q1=3 west@FY2026-27=1, council, 2026-05, 9 of north@2026-05 south@FY2026-27-Q1 west@FY2026-27",
        "not if one is missing,      north@FY2026-27=5 south@FY2026-27=3, council, 2026-05, ",
        "areas of areas are added,   upper@2026-05=2 lower@2026-05=3 south@2026-05=3 west@2026-05=1, council, 2026-05, 9 of lower@2026-05 upper@2026-05 south@2026-05 west@2026-05",
        "its own goes first,         council@FY2026-27=10 north@2026-05=5 south@2026-05=3 west@2026-05=2, council, 2026-05, 10 of council@FY2026-27",
        "F4 a difference is told,    council@FY2026-27=10 north@2026-05=5 south@2026-05=3 west@2026-05=1, council, 2026-05, 10 of council@FY2026-27 not 9",
        "an area has its own,        council@FY2026-27=10 north@2026-05=5, north, 2026-05, 5 of north@2026-05",
        "nor has it the council's,   council@FY2026-27=10, north, 2026-05, ",
    })
    void c3TheDriverOfAPlace(String why, String figures, String area, String period, String driver) {
        assertEquals(
                Optional.ofNullable(driver),
                pool(figures, period).at(area(area)).map(DriverPoolTest::told));
    }

    private static final String ALL =
            "council@2026-05=100 north@2026-05=50 upper@2026-05=20 lower@2026-05=25 south@2026-05=30";

    /** Ladders are written {@code area=ladder}, - for none; what is not written has that of the area above. */
    @ParameterizedTest(name = "B8 {0}: {1} below {2} comes to {3}")
    @CsvSource({
        "one ladder,                     council=a,                         council, 'a: 100'",
        "an area of its own,             council=a south=b,                 council, 'a: 70, b: 30'",
        "what an area takes out,         council=a north=b upper=a,         council, 'a: 70, b: 30'",
        "two areas of one ladder,        council=a south=b upper=b,         council, 'a: 50, b: 50'",
        "one is not served,              council=a south=-,                 council, 'a: 70'",
        "only one is served,             council=- upper=a,                 council, 'a: 20'",
        "of an area,                     council=a upper=b,                 north,   'a: 30, b: 20'",
        "a figure is missing in one,     council=a west=b,                  council, 'a: none, b: none'",
        "what is missing is not asked,   council=a west=a,                  council, 'a: 100'",
        "elsewhere it does not matter,   council=a north=b west=c upper=d,  council, 'a: none, b: 30, c: none, d: 20'",
    })
    void b8TheDriverOfAParcel(String why, String ladders, String root, String told) {
        Map<String, String> given =
                Stream.of(ladders.split(" ")).map(l -> l.split("=")).collect(Collectors.toMap(l -> l[0], l -> l[1]));
        Map<String, String> above = Map.of("lower", "north", "upper", "north");
        Map<String, Parcel> parcels = Parcel.divide(
                area(root),
                area -> {
                    String name = name(area);
                    String own = given.get(name);
                    String next = own != null ? own : given.get(above.getOrDefault(name, "council"));
                    return Optional.ofNullable(next != null ? next : given.get("council"))
                            .filter(l -> !l.equals("-"));
                },
                BELOW);
        DriverPool pool = pool(ALL, "2026-05");
        assertEquals(
                told,
                parcels.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(e -> e.getKey() + ": "
                                + pool.of(e.getValue())
                                        .map(d -> d.amount().toString())
                                        .orElse("none"))
                        .collect(Collectors.joining(", ")));
    }

    @ParameterizedTest(name = "B8 parcels of {0} are {1}")
    @CsvSource({
        "a b a, 'a: [council, upper] without [north]; b: [north] without [upper]'",
        "a a a, 'a: [council] without []'",
        "a b b, 'a: [council] without [north]; b: [north] without []'",
    })
    void b8AreasWithinAreasGoBackAndForth(String ladders, String told) {
        Map<String, String> of = new java.util.HashMap<>();
        List<String> names = Arrays.asList("council", "north", "upper");
        for (int i = 0; i < names.size(); i++) {
            of.put(names.get(i), ladders.split(" ")[i]);
        }
        of.put("lower", of.get("north"));
        Map<String, Parcel> parcels =
                Parcel.divide(null, area -> Optional.of(of.getOrDefault(name(area), of.get("council"))), BELOW);
        assertEquals(
                told,
                parcels.entrySet().stream()
                        .map(e -> e.getKey() + ": " + names(e.getValue().areas()) + " without "
                                + names(e.getValue().without()))
                        .collect(Collectors.joining("; ")));
    }

    private static List<String> names(List<Slug> areas) {
        List<String> names = new ArrayList<>();
        areas.forEach(area -> names.add(name(area)));
        return names;
    }
}
