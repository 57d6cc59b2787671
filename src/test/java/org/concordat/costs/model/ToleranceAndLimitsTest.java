package org.concordat.costs.model;

import static org.concordat.costs.model.SharingTables.number;
import static org.concordat.costs.model.SharingTables.told;
import static org.concordat.costs.model.SharingTables.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.costs.model.Limited.Damping;
import org.concordat.costs.model.Limited.Limit;
import org.concordat.costs.model.SharingTables.AYear;
import org.concordat.costs.model.SharingTables.Known;
import org.concordat.kernel.Fraction;
import org.concordat.kernel.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule M4: tolerance, minimum, maximum, damping. */
class ToleranceAndLimitsTest {

    @ParameterizedTest(name = "M4: estimates {0}, actuals {1}, tolerance {2}: {3}")
    @CsvSource({
        "a=40 b=60, a=42 b=58, 2, a=400.00 b=600.00", // exactly at it is within
        "a=40 b=60, a=42.01 b=57.99, 2, a=420.00 b=580.00",
        "a=1 b=2, a=1 b=2, 0, a=333.33 b=666.67",
        "a=1 b=1 c=1, a=2 b=2 c=1, 5, a=400.00 b=400.00 c=200.00",
        // 33.3 each: 34, 33, 33, the first by slug
        "a=1 b=1 c=8, a=1 b=1 c=1, 5, a=340.00 b=330.00 c=330.00"
    })
    void tolerance(String estimates, String actuals, String tolerance, String amounts) {
        Known volumes = new Known().with("calls", Basis.ESTIMATE, estimates).with("calls", Basis.ACTUAL, actuals);
        AYear year = new AYear()
                .of(String.join(" ", values(estimates).keySet()))
                .volumes(volumes)
                .at(Stage.ACTUAL)
                .key(new ByDriver("calls", List.of(), number(tolerance)));
        assertEquals(amounts, told(year.amounts("1000")));
    }

    @ParameterizedTest(name = "M4: originally {0}, now estimated {1}, actuals {2}: {3}")
    @CsvSource({
        "a=50 b=50, a=52 b=48, a=51 b=49, a=500.00 b=500.00", // exactly at it, from the original
        "a=50 b=50, a=52 b=48, a=51.01 b=48.99, a=510.00 b=490.00",
        "a=50 b=50, a=52 b=48, a=52 b=48, a=520.00 b=480.00", // within one point of the restated estimate only
        "a=52 b=48, a=50 b=50, a=51 b=49, a=520.00 b=480.00"
    })
    void toleranceIsMeasuredFromTheOriginalEstimate(String original, String now, String actuals, String amounts) {
        Known volumes = new Known()
                .with("calls", Basis.ESTIMATE, now)
                .with("calls", Basis.ACTUAL, actuals)
                .originally("calls", original);
        AYear year = new AYear()
                .of("a b")
                .volumes(volumes)
                .at(Stage.ACTUAL)
                .key(new ByDriver("calls", List.of(), Fraction.ONE));
        assertEquals(amounts, told(year.amounts("1000")));
    }

    @ParameterizedTest(name = "{0} takes the {1}")
    @CsvSource({"BUDGET, a=400.00 b=600.00", "ACTUAL, a=500.00 b=500.00"})
    void stages(Stage stage, String amounts) {
        Known volumes = new Known().with("calls", Basis.ESTIMATE, "a=40 b=60").with("calls", Basis.ACTUAL, "a=7 b=7");
        AYear year = new AYear().of("a b").volumes(volumes).at(stage).key(new ByDriver("calls", List.of(), null));
        assertEquals(amounts, told(year.amounts("1000")));
    }

    @ParameterizedTest(name = "M4: {0} within {1}: {2}")
    @CsvSource({
        "a=70 b=20 c=10, *=0..50, a=500.00 b=333.33 c=166.67",
        "a=70 b=20 c=10, *=15..100, a=661.11 b=188.89 c=150.00",
        "a=60 b=30 c=10, *=0..50 c=15..100, a=500.00 b=350.00 c=150.00",
        // the rest breaks the next limit: clamped in the next round
        "a=60 b=30 c=10, *=0..40, a=400.00 b=400.00 c=200.00",
        // clamping a and c at once would leave b below its own
        "a=50 b=45 c=5, a=0..40 b=40..100 c=25..100, a=350.00 b=400.00 c=250.00",
        // too high and too low at once: the side where more is broken first, so c is at no limit
        "a=60 b=32 c=8, a=0..40 c=9..100, a=400.00 b=480.00 c=120.00",
        "a=50 b=50, a=50..50, a=500.00 b=500.00",
        "a=80 b=20, a=0..60 a=0..70, a=600.00 b=400.00",
        "a=90 b=10, a=50..50 b=50..50, a=500.00 b=500.00"
    })
    void limits(String percents, String limits, String amounts) {
        AYear year = new AYear().of("a b c").key(new Limited(new Fixed(values(percents)), read(limits), null));
        Map<String, org.concordat.kernel.Money> shared = year.amounts("1000");
        shared.keySet().retainAll(values(percents).keySet());
        assertEquals(amounts, told(shared));
    }

    static List<Limit> read(String text) {
        List<Limit> limits = new ArrayList<>();
        for (String each : text.split(" ")) {
            String[] sides = each.split("=");
            String[] ends = sides[1].split("\\.\\.");
            limits.add(new Limit(sides[0].equals("*") ? null : sides[0], number(ends[0]), number(ends[1])));
        }
        return limits;
    }

    @ParameterizedTest(name = "M4: {1} is impossible for {0}")
    @CsvSource({
        "a=50 b=30 c=20, *=40..100",
        "a=50 b=30 c=20, *=0..30",
        "a=50 b=30 c=20, a=60..40",
        // what is left cannot go to who would have nothing
        "a=100 b=0 c=0, a=0..60"
    })
    void impossible(String percents, String limits) {
        AYear year = new AYear().of("a b c").key(new Limited(new Fixed(values(percents)), read(limits), null));
        assertEquals(
                "M4", assertThrows(Rejected.class, () -> year.amounts("1000")).rule());
    }

    @ParameterizedTest(name = "M4: from {0} to {1} at most {2} %: {3}")
    @CsvSource({
        "a=0.5 b=0.5, a=80 b=20, 10, a=550.00 b=450.00",
        "a=0.5 b=0.5, a=52 b=48, 10, a=520.00 b=480.00",
        // c has no share of the year before and so is not damped
        "a=0.5 b=0.5, a=40 b=40 c=20, 10, a=450.00 b=450.00 c=100.00"
    })
    void damping(String before, String percents, String damping, String amounts) {
        AYear year = new AYear()
                .of(String.join(" ", values(percents).keySet()))
                .before(before)
                .key(new Limited(new Fixed(values(percents)), List.of(), new Damping(number(damping), Map.of())));
        assertEquals(amounts, told(year.amounts("1000")));
    }

    @Test
    void theFirstYearMovesFromTheBaseThatIsStated() {
        Damping damping = new Damping(number("10"), values("a=50 b=50"));
        AYear year = new AYear().of("a b").key(new Limited(new Fixed(values("a=80 b=20")), List.of(), damping));
        assertEquals("a=550.00 b=450.00", told(year.amounts("1000")));
    }

    /** What others had is no part of it: a has had 50, c 20; b had 30, and does not take over what a may not (rule G5). */
    @Test
    void whoTakesAnothersPlaceMovesFromWhatBothHad() {
        LocalDate day = SharingTables.YEAR.first().plusDays(73);
        Damping damping = new Damping(number("10"), Map.of());
        AYear year = new AYear()
                .of("a b")
                .stay("c", SharingTables.YEAR.first().minusYears(3), day.minusDays(1))
                .succeeded("c", "a", day)
                .before("a=1/2 b=3/10 c=1/5")
                .key(new Limited(new Fixed(values("a=50 b=30 c=20")), List.of(), damping));
        assertEquals("a=660.00 b=300.00 c=40.00", told(year.amounts("1000")));
        Damping first = new Damping(number("10"), values("a=50 b=30 c=20"));
        AYear based = new AYear()
                .of("a b")
                .stay("c", SharingTables.YEAR.first().minusYears(3), day.minusDays(1))
                .succeeded("c", "a", day)
                .key(new Limited(new Fixed(values("a=50 b=30 c=20")), List.of(), first));
        assertEquals("a=660.00 b=300.00 c=40.00", told(based.amounts("1000")));
    }

    /** C, which was there or not, is succeeded by its heir on the first day: b's limit and c's are the heir's together, or its own (rule G5). */
    @ParameterizedTest(name = "M4: {0} takes c''s place, at most {1}: {2}")
    @CsvSource({
        "b, b=20 c=10, a=700.00 b=300.00",
        "b, c=10, a=400.00 b=600.00",
        "b, b=20, a=400.00 b=600.00",
        "north, c=10, a=600.00 b=300.00 north=100.00",
        "north, c=10 north=25, a=500.00 b=250.00 north=250.00",
        "north, b=20, a=400.00 b=200.00 north=400.00"
    })
    void whoTakesAnothersPlaceHasItsLimitToo(String heir, String most, String amounts) {
        LocalDate day = SharingTables.YEAR.first();
        List<Limit> limits = values(most).entrySet().stream()
                .map(each -> new Limit(each.getKey(), null, each.getValue()))
                .toList();
        AYear year = new AYear()
                .of("a b")
                .stay("c", day.minusYears(3), day.minusDays(1))
                .stay(
                        heir.equals("b") ? "nobody" : heir,
                        heir.equals("b") ? day.minusYears(2) : day,
                        heir.equals("b") ? day.minusYears(1) : null)
                .succeeded("c", heir, day)
                .key(new Limited(new Fixed(values("a=40 b=20 c=40")), limits, null));
        assertEquals(amounts, told(year.amounts("1000")));
    }

    @Test
    void theShareAtTheEndOfAYearIsTheNextYearsBefore() {
        Apportionment first = new AYear()
                .of("a b")
                .key(new Fixed(values("a=1 b=2")))
                .of(List.of(SharingTables.line(SharingTables.POOL, SharingTables.pounds("10"), null)));
        assertEquals(Optional.of(Fraction.of(2, 3)), first.asBefore().share(SharingTables.POOL, "b"));
        assertTrue(first.asBefore().share("another", "b").isEmpty());
    }
}
