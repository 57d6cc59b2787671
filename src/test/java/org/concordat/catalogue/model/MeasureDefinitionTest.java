package org.concordat.catalogue.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.RoundingMode;
import java.util.List;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureDefinitionTest {

    @ParameterizedTest(name = "{5} refused: {0} in {1} from {2}, counted by {3}, smallest sample {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "RATIO,      percent,      CASES,   DUE,    -, F4, /computedFrom",
                "MEAN,       working-days, CASES,   CLOSED, -, F4, /computedFrom",
                "VALUE,      minutes,      CASES,   -,      -, F4, /computedFrom",
                "PERCENTILE, working-days, FIGURES, -,      -, F4, /computedFrom",
                "PERCENTILE, working-days, SERVICE_LEVELS, -, -, F4, /computedFrom",
                "RATE,       per-1000,     SERVICE_LEVELS, -, -, F4, /computedFrom",
                "TIMELINESS, percent,      SERVICE_LEVELS, -, -, F4, /computedFrom",
                "COMPOSITE,  percent,      CASES,   DUE,    -, F4, /computedFrom",
                "COMPOSITE,  percent,      FIGURES, -,      -, F4, /computedFrom",
                "COMPOSITE,  percent,      SERVICE_LEVELS, DUE, -, C1, /countedBy",
                "COMPOSITE,  points,       SERVICE_LEVELS, -, -, C3, /unit",
                "PERCENTILE, days,         CASES,   DUE,    -, C3, /unit",
                "PERCENTILE, percent,      CASES,   DUE,    -, C3, /unit",
                "RATE,       percent,      FIGURES, -,      -, C3, /unit",
                "TIMELINESS, percent,      FIGURES, DUE,    -, C1, /countedBy",
                "TIMELINESS, days,         CASES,   DUE,    -, C3, /unit",
                "COUNT,      percent,      CASES,   DUE,    -, C3, /unit",
                "COUNT,      cases,        CASES,   DUE,    5, C4, /minimumSample",
                "VALUE,      minutes,      FIGURES, -,      5, C4, /minimumSample",
                "COMPOSITE,  percent,      SERVICE_LEVELS, -, 5, C4, /minimumSample",
            })
    void refused(
            MeasureKind kind, String unit, ComputedFrom from, CountedBy by, Integer sample, String rule, String at) {
        Rejected refusal = assertThrows(
                Rejected.class,
                () -> new MeasureDefinition(
                        kind, unit, Direction.HIGHER_IS_BETTER, from, by, null, sample, null, null, null));
        assertEquals(rule, refusal.rule());
        assertEquals(at, refusal.faults().get(0).pointer());
    }

    @ParameterizedTest(name = "C1 F4 allowed: {0} in {1} from {2}, counted by {3}, smallest sample {4}: counted by {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "TIMELINESS, percent,      CASES,   -,        5, DUE",
                "TIMELINESS, percent,      CASES,   CLOSED,   -, CLOSED",
                "TIMELINESS, percent,      FIGURES, -,        5, -",
                "RATIO,      percent,      FIGURES, -,        5, -",
                "RATIO,      per-1000,     FIGURES, -,        -, -",
                "COUNT,      cases,        CASES,   RECEIVED, -, RECEIVED",
                "COUNT,      complaints,   FIGURES, -,        -, -",
                "MEAN,       working-days, FIGURES, -,        5, -",
                "VALUE,      minutes,      FIGURES, -,        -, -",
                "COMPOSITE,  percent,      SERVICE_LEVELS, -, -, -",
            })
    void allowed(MeasureKind kind, String unit, ComputedFrom from, CountedBy by, Integer sample, CountedBy counted) {
        MeasureDefinition measure =
                new MeasureDefinition(kind, unit, Direction.LOWER_IS_BETTER, from, by, null, sample, null, null, null);
        assertEquals(counted, measure.countedBy());
    }

    private static MeasureDefinition particular(
            MeasureKind kind, String unit, Integer percentile, Integer per, String driver, Integer sample) {
        boolean composite = kind == MeasureKind.COMPOSITE;
        return new MeasureDefinition(
                kind,
                unit,
                Direction.LOWER_IS_BETTER,
                composite ? ComputedFrom.SERVICE_LEVELS : ComputedFrom.CASES,
                null,
                null,
                sample,
                percentile,
                per,
                driver == null ? null : new Slug(driver));
    }

    @ParameterizedTest(name = "C3 refused at {5}: {0} in {1} with percentile {2}, per {3}, driver {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "PERCENTILE, working-days, -,  -,    -,          /percentile",
                "PERCENTILE, working-days, 90, 1000, -,          /per",
                "PERCENTILE, working-days, 90, -,    population, /driver",
                "RATE,       per-1000,     -,  -,    population, /per",
                "RATE,       per-1000,     -,  1000, -,          /driver",
                "RATE,       per-1000,     90, 1000, population, /percentile",
                "TIMELINESS, percent,      90, -,    -,          /percentile",
                "COUNT,      cases,        -,  1000, -,          /per",
                "COUNT,      cases,        -,  -,    population, /driver",
                "COMPOSITE,  percent,      -,  -,    population, /driver",
            })
    void c3ParticularsBelongToTheirKind(
            MeasureKind kind, String unit, Integer percentile, Integer per, String driver, String at) {
        Rejected refusal = assertThrows(Rejected.class, () -> particular(kind, unit, percentile, per, driver, null));
        assertEquals("C3", refusal.rule());
        assertEquals(at, refusal.faults().get(0).pointer());
    }

    @ParameterizedTest(name = "C3 allowed: {0} in {1} with percentile {2}, per {3}, driver {4}, smallest sample {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "PERCENTILE, working-days,    90,  -,    -,          5",
                "PERCENTILE, calendar-days,   50,  -,    -,          -",
                "PERCENTILE, working-minutes, 100, -,    -,          -",
                "PERCENTILE, elapsed-minutes, 1,   -,    -,          -",
                "RATE,       per-1000,        -,   1000, population, 500",
                "COUNT,      cases,           -,   -,    -,          -",
                "COMPOSITE,  percent,         -,   -,    -,          -",
            })
    void c3AKindHasItsParticulars(
            MeasureKind kind, String unit, Integer percentile, Integer per, String driver, Integer sample) {
        MeasureDefinition measure = particular(kind, unit, percentile, per, driver, sample);
        assertEquals(percentile, measure.percentile());
        assertEquals(per, measure.per());
        assertEquals(kind == MeasureKind.COMPOSITE ? null : CountedBy.DUE, measure.countedBy());
    }

    @ParameterizedTest(name = "V1 percentile {0}, per {1}, driver {2} instead of {3}, {4}, {5} redefines {6}")
    @CsvSource(
            nullValues = "-",
            value = {
                "90, -,    -,          90, -,    -,          -",
                "95, -,    -,          90, -,    -,          percentile",
                "-,  1000, population, -,  1000, population, -",
                "-,  100,  population, -,  1000, population, per",
                "-,  1000, households, -,  1000, population, driver",
            })
    void v1ParticularsArePartOfTheMeaning(
            Integer percentile,
            Integer per,
            String driver,
            Integer before,
            Integer perBefore,
            String was,
            String told) {
        MeasureKind kind = percentile == null ? MeasureKind.RATE : MeasureKind.PERCENTILE;
        String unit = percentile == null ? "per-many" : "working-days";
        assertEquals(
                told == null ? List.of() : List.of(told),
                particular(kind, unit, percentile, per, driver, null)
                        .redefines(particular(kind, unit, before, perBefore, was, 5)));
    }

    @ParameterizedTest(name = "C3 {0} from {1} can drive a rate: {2}")
    @CsvSource({"VALUE, FIGURES, true", "COUNT, FIGURES, true", "COUNT, CASES, false", "MEAN, FIGURES, false"})
    void c3DriversAreNumbersOfTheirOwn(MeasureKind kind, ComputedFrom from, boolean drives) {
        assertEquals(
                drives,
                new MeasureDefinition(
                                kind, "people", Direction.LOWER_IS_BETTER, from, null, null, null, null, null, null)
                        .canDrive());
    }

    @ParameterizedTest(name = "B1 rounding {0} is {1}")
    @CsvSource(
            nullValues = "-",
            value = {"half-up, HALF_UP", "half-even, HALF_EVEN", "down, DOWN", "ceiling, -", "unnecessary, -"})
    void modes(String text, RoundingMode mode) {
        assertEquals(mode, Rounding.mode(text).orElse(null));
    }

    @Test
    void b1RoundingHasBounds() {
        assertEquals("half-up", new Rounding(6, RoundingMode.HALF_UP).modeText());
        assertThrows(IllegalArgumentException.class, () -> new Rounding(7, RoundingMode.HALF_UP));
        assertThrows(IllegalArgumentException.class, () -> new Rounding(-1, RoundingMode.HALF_UP));
    }
}
