package org.concordat.catalogue.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;

/**
 * The part of a measure that its results are computed by. A definition that contradicts itself cannot be made.
 *
 * @param unit of the value: {@code percent}, {@code working-days}, {@code complaints} ...
 * @param countedBy in which period a case counts; null for a measure from figures, {@link CountedBy#DUE} by default else
 * @param rounding before the band is decided; null for none
 * @param minimumSample the smallest denominator of a result that is not marked as a small sample; null for none
 */
public record MeasureDefinition(
        MeasureKind kind,
        String unit,
        Direction direction,
        ComputedFrom computedFrom,
        CountedBy countedBy,
        Rounding rounding,
        Integer minimumSample) {

    /** The unit of shares. */
    public static final String PERCENT = "percent";

    /** @throws Rejected rules C1, C3, C4, F4: parts that do not fit together */
    public MeasureDefinition {
        boolean fromCases = computedFrom == ComputedFrom.CASES;
        boolean share = kind == MeasureKind.TIMELINESS || kind == MeasureKind.RATIO;
        refuse(
                fromCases && kind != MeasureKind.TIMELINESS && kind != MeasureKind.COUNT,
                "F4",
                "/computedFrom",
                "Cases give timeliness and counts; a ratio, a mean or a value is computed from figures.");
        refuse(
                !fromCases && countedBy != null,
                "C1",
                "/countedBy",
                "Only cases are counted by when they fell due, were closed or received; a figure names its period.");
        refuse(
                kind == MeasureKind.TIMELINESS && !PERCENT.equals(unit),
                "C3",
                "/unit",
                "Timeliness is a share, pooled from counts: its unit is percent.");
        refuse(kind == MeasureKind.COUNT && PERCENT.equals(unit), "C3", "/unit", "A count is a number, not a share.");
        refuse(
                minimumSample != null && !share && kind != MeasureKind.MEAN,
                "C4",
                "/minimumSample",
                "A count or a value has no denominator that could be too small.");
        countedBy = fromCases && countedBy == null ? CountedBy.DUE : countedBy;
    }

    /** Names of the fields that say otherwise than a former definition, and that targets, bands and limits rely on. */
    public List<String> redefines(MeasureDefinition former) {
        Map<String, Boolean> same = new TreeMap<>(Map.of(
                "kind", kind == former.kind,
                "unit", unit.equals(former.unit),
                "direction", direction == former.direction,
                "computedFrom", computedFrom == former.computedFrom));
        return same.entrySet().stream()
                .filter(field -> !field.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void refuse(boolean wrong, String rule, String pointer, String detail) {
        if (wrong) {
            throw Rejected.rule(rule, detail, new Fault(pointer, detail));
        }
    }
}
