package org.concordat.packs.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.kernel.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules P2 and P3: what is exempt is absent; a small number is not told, and cannot be computed from what is. */
class PublicVersionTest {

    private static final PublicVersion ALL = new PublicVersion(Set.of(), Set.of());

    @ParameterizedTest(name = "P3 a {0} of {1} out of {2} rests on a small number: {3}")
    @CsvSource({
        "ratio, 0, 0, false",
        "ratio, 0, 5, false",
        "ratio, 1, 20, true",
        "ratio, 4, 20, true",
        "ratio, 5, 20, false",
        "ratio, 16, 20, true",
        "ratio, 15, 20, false",
        "ratio, 19, 20, true",
        "ratio, 20, 20, false",
        "ratio, 3, 3, true",
        "timeliness, 139, 143, true",
        "timeliness, 138, 143, false",
        "count, 4, 1, true",
        "count, 5, 1, false",
        "rate, 2, 10000, true",
        "rate, 7, 10000, false",
        "mean, 700, 3, true",
        "mean, 3, 700, false",
        "value, 3, 1, false",
        "ratio, 4.5, 20, true",
        "composite, 1, 3, false"
    })
    void smallIsMoreThanNothingAndLessThanFive(
            String kind, BigDecimal numerator, BigDecimal denominator, boolean small) {
        assertEquals(small, SmallNumbers.in(kind, "percent", numerator, denominator));
    }

    @ParameterizedTest(name = "P3 a value of {0} {1} counts things: {2}")
    @CsvSource({
        "3, cases, true",
        "3, referrals, true",
        "3.5, cases, false",
        "5, cases, false",
        "0, cases, false",
        "3, days, false",
        "4, pounds, false",
        "2.0, cases, true"
    })
    void aWholeValueThatIsNotMeasuredIsACount(BigDecimal value, String unit, boolean small) {
        assertEquals(small, SmallNumbers.in("value", unit, value, BigDecimal.ONE));
    }

    @Test
    void p3TheSharesOfASmallVolumeAreNotTold() {
        Pack whole = Packs.of(List.of());
        assertNotNull(ALL.of(whole).costs().councils());
        Pack small = Packs.withCosts(whole, Packs.costs(true));
        PackCosts told = ALL.of(small).costs();
        assertNull(told.councils());
        assertNull(told.budget());
        assertNull(told.pools().get(0).budget());
        assertNotNull(ALL.of(Packs.withCosts(whole, Packs.costs(false)))
                .costs()
                .pools()
                .get(0)
                .budget());
    }

    @Test
    void p2WhatIsOnlyDraftedOrNotMarkedSaysNotWhomItIsAbout() {
        Pack whole = Packs.withDecisions(
                Packs.of(List.of()),
                List.of(
                        Packs.decision("one", "draft"),
                        Packs.decision("two", "open"),
                        Packs.decision("three", "draft")));
        Pack told = new PublicVersion(Set.of(), Set.of("decisions/three")).of(whole);
        assertEquals(
                List.of("two", "three"),
                told.decisions().stream().map(PackDecision::decision).toList());
        assertNull(told.decisions().get(0).ref());
        assertEquals("kettering", told.decisions().get(1).ref());
    }

    @Test
    void p3PointsThatTellOfAHiddenPeriodBeforeAreNotTold() {
        PackResult after = Packs.after(Packs.ratio("a", "one", 0, 10, 20));
        PackResult told = ALL.of(Packs.of(List.of(after))).results().get(0);
        assertNotNull(told.value());
        assertNull(told.points());
        assertNull(told.repeat());
        assertNotNull(ALL.of(Packs.of(List.of(Packs.ratio("a", "one", 0, 10, 20))))
                .results()
                .get(0)
                .points());
    }

    @ParameterizedTest
    @EnumSource(PackSection.class)
    void p2ASectionThatIsExemptIsAbsentAndNoOther(PackSection exempt) {
        Pack whole = Packs.of(List.of(Packs.ratio("a", "one", 0, 10, 20)));
        Pack told = new PublicVersion(Set.of(exempt), Set.of()).of(whole);
        for (PackSection section : PackSection.values()) {
            assertNotNull(whole.section(section));
            assertEquals(section == exempt, told.section(section) == null, section.text());
        }
    }

    @Test
    void p3WhatFollowsFromAHiddenResultIsHiddenWithIt() {
        Pack whole = Packs.of(List.of(
                Packs.ratio("a", "one", 0, 18, 20),
                Packs.ratio("a", "two", 0, 10, 20),
                Packs.composite("a", "both", 0),
                Packs.ratio("b", "one", 0, 10, 20),
                Packs.composite("b", "both", 0)));
        Pack told = ALL.of(whole);
        assertEquals(
                List.of(true, false, true, false, false),
                told.results().stream()
                        .map(r -> Boolean.TRUE.equals(r.suppressed()))
                        .toList());
        assertNull(told.results().get(2).value());
        assertNotNull(told.results().get(4).value());
        assertNull(told.standings().get(0).points());
        assertNotNull(told.standings().get(1).points());
        assertNull(told.triggers().get(0).sum());
        assertNotNull(told.triggers().get(1).sum());
        assertFalse(told.plans().stream().anyMatch(plan -> plan.plan().equals("0.a.one")));
        assertTrue(told.plans().stream().anyMatch(plan -> plan.plan().equals("0.a.two")));
        assertFalse(told.signals().stream()
                .anyMatch(s -> s.council().equals("a") && s.serviceLevel().equals("one")));
        assertTrue(told.signals().stream()
                .anyMatch(s -> s.council().equals("a") && s.serviceLevel().equals("two")));
    }

    @Provide
    Arbitrary<List<PackResult>> anyResults() {
        Arbitrary<PackResult> one = Combinators.combine(
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.of("one", "two", "three"),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 5))
                .as((council, level, back, met, missed, sort) -> sort == 0
                        ? Packs.composite(council, level, back)
                        : Packs.ratio(council, level, back, met, met + missed));
        return one.list().ofMaxSize(24).uniqueElements(PackResult::id);
    }

    /** Whoever knows how sums come about and reads all that is told must find at least two solutions for everything that is not told. */
    @Property
    void p3NothingThatIsHiddenFollowsFromWhatIsTold(@ForAll("anyResults") List<PackResult> results) {
        Pack whole = Packs.of(results);
        Pack told = ALL.of(whole);
        Equations equations = new Equations();
        for (int i = 0; i < results.size(); i++) {
            PackResult real = results.get(i);
            PackResult shown = told.results().get(i);
            assertEquals(real.id(), shown.id());
            if (real.madeOfOthers()) {
                equations.sum(
                        "value " + real.id(),
                        shown.value(),
                        results.stream()
                                .filter(r -> r.council().equals(real.council())
                                        && r.period().equals(real.period())
                                        && !r.madeOfOthers())
                                .map(r -> "value " + r.id())
                                .toList());
                continue;
            }
            equations.cell("numerator " + real.id(), shown.numerator());
            equations.cell("denominator " + real.id(), shown.denominator());
            equations.sum(
                    "denominator " + real.id(),
                    shown.denominator(),
                    List.of("numerator " + real.id(), "rest " + real.id()));
            equations.cell("value " + real.id(), isHidden(shown) ? null : BigDecimal.ONE);
            equations.cell("points " + real.id(), isHidden(shown) ? null : BigDecimal.ONE);
            boolean small = SmallNumbers.in("ratio", "percent", real.numerator(), real.denominator());
            assertEquals(small, shown.numerator() == null, real.id());
            if (small) {
                assertNull(shown.value());
                assertNull(shown.band());
                assertNull(shown.points());
            }
        }
        for (PackStanding standing : told.standings()) {
            equations.sum(
                    "points of " + standing.council(),
                    standing.points() == null ? null : BigDecimal.valueOf(standing.points()),
                    points(results, standing.council(), true));
        }
        for (PackTrigger trigger : told.triggers()) {
            equations.sum(
                    "trigger of " + trigger.council(),
                    trigger.sum() == null ? null : BigDecimal.valueOf(trigger.sum()),
                    points(results, trigger.council(), false));
        }
        assertEquals(Set.of(), equations.determined());
    }

    /** What has no data has no value either, and hides nothing. */
    private static boolean isHidden(PackResult shown) {
        return Boolean.TRUE.equals(shown.suppressed());
    }

    private static List<String> points(List<PackResult> results, String council, boolean ownOnly) {
        return results.stream()
                .filter(r -> r.council().equals(council) && !r.madeOfOthers() && (!ownOnly || r.back() == 0))
                .map(r -> "points " + r.id())
                .toList();
    }

    /** Linear equations between what is told and what is not, solved exactly. */
    private static final class Equations {

        private final Set<String> hidden = new LinkedHashSet<>();
        private final Set<String> known = new LinkedHashSet<>();
        private final List<Map<String, Fraction>> rows = new ArrayList<>();

        void cell(String name, BigDecimal told) {
            (told == null ? hidden : known).add(name);
        }

        /** That something is the sum of parts; every part that is not told is unknown. */
        void sum(String name, BigDecimal told, List<String> parts) {
            Map<String, Fraction> row = new HashMap<>();
            cell(name, told);
            if (told == null) {
                row.put(name, Fraction.ZERO.minus(Fraction.ONE));
            }
            parts.forEach(part -> row.merge(part, Fraction.ONE, Fraction::plus));
            rows.add(row);
        }

        /** The hidden that have one solution only: their unit vector is in the span of the equations. */
        Set<String> determined() {
            rows.forEach(row -> row.keySet().removeIf(known::contains));
            List<Map<String, Fraction>> reduced = new ArrayList<>();
            for (Map<String, Fraction> row : rows) {
                Map<String, Fraction> left = new HashMap<>(row);
                reduced.forEach(by -> eliminate(left, by));
                left.values().removeIf(Fraction.ZERO::equals);
                if (!left.isEmpty()) {
                    String pivot = left.keySet().iterator().next();
                    Map<String, Fraction> made = scaled(left, left.get(pivot));
                    reduced.forEach(other -> eliminateBy(other, made, pivot));
                    pivots.put(made, pivot);
                    reduced.add(made);
                }
            }
            Set<String> found = new LinkedHashSet<>();
            for (Map<String, Fraction> row : reduced) {
                row.values().removeIf(Fraction.ZERO::equals);
                if (row.size() == 1 && hidden.containsAll(row.keySet())) {
                    found.addAll(row.keySet());
                }
            }
            return found;
        }

        private final Map<Map<String, Fraction>, String> pivots = new java.util.IdentityHashMap<>();

        private void eliminate(Map<String, Fraction> row, Map<String, Fraction> by) {
            eliminateBy(row, by, pivots.get(by));
        }

        private static void eliminateBy(Map<String, Fraction> row, Map<String, Fraction> by, String pivot) {
            Fraction factor = row.getOrDefault(pivot, Fraction.ZERO);
            if (!factor.equals(Fraction.ZERO)) {
                by.forEach((name, value) -> row.merge(name, Fraction.ZERO.minus(value.times(factor)), Fraction::plus));
                row.values().removeIf(Fraction.ZERO::equals);
            }
        }

        private static Map<String, Fraction> scaled(Map<String, Fraction> row, Fraction by) {
            Map<String, Fraction> scaled = new HashMap<>();
            row.forEach((name, value) -> scaled.put(name, value.over(by)));
            return scaled;
        }
    }

    @Test
    void theSolverFindsWhatFollows() {
        Equations equations = new Equations();
        equations.cell("a", null);
        equations.cell("b", BigDecimal.ONE);
        equations.sum("total", BigDecimal.TEN, List.of("a", "b"));
        assertEquals(Set.of("a"), equations.determined());
    }
}
