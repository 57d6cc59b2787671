package org.concordat.catalogue.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Ratio;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.time.TakenIn;

/**
 * The part of a measure that its results are computed by. A definition that contradicts itself cannot be made.
 *
 * @param unit of the value: {@code percent}, {@code working-days}, {@code complaints} ...
 * @param countedBy in which period a case counts; null for a measure that is not from cases, {@link CountedBy#DUE} by default else
 * @param rounding before the band is decided; null for none
 * @param minimumSample the smallest denominator, of a percentile the smallest number of closed cases, of a result that is not marked as
 *     a small sample; null for none
 * @param percentile which one, 1 to {@link #LAST_PERCENTILE}; null for every other kind
 * @param per for how many of the driver a rate is told, 1 to {@link #MOST_PER}; null for every other kind
 * @param driver the measure whose figures a rate is divided by; null for every other kind
 */
public record MeasureDefinition(
        MeasureKind kind,
        String unit,
        Direction direction,
        ComputedFrom computedFrom,
        CountedBy countedBy,
        Rounding rounding,
        Integer minimumSample,
        Integer percentile,
        Integer per,
        Slug driver) {

    /** The unit of shares. */
    public static final String PERCENT = "percent";

    /** The percentile that is the longest time of all. */
    public static final int LAST_PERCENTILE = 100;

    /** The most of a driver that a rate can be told for. */
    public static final int MOST_PER = 1_000_000;

    /** @throws Rejected rules C1, C3, C4, F4: parts that do not fit together */
    public MeasureDefinition {
        boolean fromCases = computedFrom == ComputedFrom.CASES;
        refuse(
                !kind.isFrom(computedFrom),
                "F4",
                "/computedFrom",
                "Cases give timeliness, counts, percentiles and rates; figures give all but percentiles and composites; only a"
                        + " composite is computed from service levels, and from nothing else.");
        refuse(
                !fromCases && countedBy != null,
                "C1",
                "/countedBy",
                "Only cases are counted by when they fell due, were closed or received; a figure names its period.");
        requireUnit(kind, unit);
        requireParticulars(kind, percentile, per, driver);
        refuse(
                minimumSample != null
                        && (kind.isNumber() || kind == MeasureKind.COMPOSITE)
                        && kind != MeasureKind.PERCENTILE,
                "C4",
                "/minimumSample",
                "A count, a value or a composite has no denominator that could be too small.");
        countedBy = fromCases && countedBy == null ? CountedBy.DUE : countedBy;
    }

    private static void requireUnit(MeasureKind kind, String unit) {
        boolean percent = PERCENT.equals(unit);
        refuse(
                kind == MeasureKind.TIMELINESS && !percent,
                "C3",
                "/unit",
                "Timeliness is a share, pooled from counts: its unit is percent.");
        refuse(kind == MeasureKind.COUNT && percent, "C3", "/unit", "A count is a number, not a share.");
        refuse(kind == MeasureKind.RATE && percent, "C3", "/unit", "A rate is for so many of its driver, not a share.");
        refuse(
                kind == MeasureKind.COMPOSITE && !percent,
                "C3",
                "/unit",
                "A composite is made of percentages: its unit is percent.");
        refuse(
                kind == MeasureKind.PERCENTILE && TakenIn.parse(unit).isEmpty(),
                "C3",
                "/unit",
                "A percentile is a time as limits count it: its unit is one of " + TakenIn.TEXTS + ".");
    }

    private static void requireParticulars(MeasureKind kind, Integer percentile, Integer per, Slug driver) {
        requireJust(kind == MeasureKind.PERCENTILE, percentile, "/percentile", "a percentile, which says which one");
        requireJust(kind == MeasureKind.RATE, per, "/per", "a rate, which says for how many of its driver it is told");
        requireJust(
                kind == MeasureKind.RATE, driver, "/driver", "a rate, which names the measure that it is divided by");
    }

    private static void requireJust(boolean needed, Object given, String pointer, String whose) {
        refuse(needed != (given != null), "C3", pointer, "Belongs to " + whose + ", and to nothing else.");
    }

    /** The value in the measure's unit of a numerator over its denominator, exactly. */
    public Ratio inUnit(Ratio fraction) {
        if (kind == MeasureKind.RATE) {
            return fraction.times(per);
        }
        return kind.isShare() && PERCENT.equals(unit) ? fraction.inPercent() : fraction;
    }

    /** Whether rates can be divided by its figures: a number of each area and period, such as a population. */
    public boolean canDrive() {
        return computedFrom == ComputedFrom.FIGURES && (kind == MeasureKind.COUNT || kind == MeasureKind.VALUE);
    }

    /** Names of the fields that say otherwise than a former definition, and that targets, bands and limits rely on. */
    public List<String> redefines(MeasureDefinition former) {
        Map<String, Boolean> same = new TreeMap<>(Map.of(
                "kind", kind == former.kind,
                "unit", unit.equals(former.unit),
                "direction", direction == former.direction,
                "computedFrom", computedFrom == former.computedFrom,
                "percentile", Objects.equals(percentile, former.percentile),
                "per", Objects.equals(per, former.per),
                "driver", Objects.equals(driver, former.driver)));
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
