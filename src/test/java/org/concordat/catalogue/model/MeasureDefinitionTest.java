package org.concordat.catalogue.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.RoundingMode;
import org.concordat.kernel.Rejected;
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
                "TIMELINESS, percent,      FIGURES, DUE,    -, C1, /countedBy",
                "TIMELINESS, days,         CASES,   DUE,    -, C3, /unit",
                "COUNT,      percent,      CASES,   DUE,    -, C3, /unit",
                "COUNT,      cases,        CASES,   DUE,    5, C4, /minimumSample",
                "VALUE,      minutes,      FIGURES, -,      5, C4, /minimumSample",
            })
    void refused(
            MeasureKind kind, String unit, ComputedFrom from, CountedBy by, Integer sample, String rule, String at) {
        Rejected refusal = assertThrows(
                Rejected.class,
                () -> new MeasureDefinition(kind, unit, Direction.HIGHER_IS_BETTER, from, by, null, sample));
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
            })
    void allowed(MeasureKind kind, String unit, ComputedFrom from, CountedBy by, Integer sample, CountedBy counted) {
        MeasureDefinition measure =
                new MeasureDefinition(kind, unit, Direction.LOWER_IS_BETTER, from, by, null, sample);
        assertEquals(counted, measure.countedBy());
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
