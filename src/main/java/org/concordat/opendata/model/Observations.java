package org.concordat.opendata.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.concordat.opendata.model.ReleasePackage.Observation;
import org.concordat.opendata.model.ReleasePackage.Span;
import org.concordat.opendata.model.ReleasePackage.Unit;
import org.concordat.opendata.model.ReleasePackage.Value;
import org.concordat.packs.model.PackResult;

/** Single targets and results as observations of the metrics extension. */
final class Observations {

    private static final Set<String> MONEY = Set.of("pounds", "gbp");
    private static final String PERCENT = "percent";
    private static final String SUPPRESSED =
            "Not told: a number of 1 to 4 may tell of single people, and so may what it would follow from.";
    private static final String NO_DATA = "There were no data.";
    private static final LocalTime LAST = LocalTime.of(23, 59, 59);

    private final Source source;

    Observations(Source source) {
        this.source = source;
    }

    /** Makes an observation of a result. */
    @FunctionalInterface
    interface Of {
        Observation of(PackResult result);
    }

    /** What was agreed for a result's period. */
    Observation target(PackResult result) {
        return observation(result.id() + ".target", result, result.target(), dimensions(result), null);
    }

    /** What was reached. */
    Observation result(PackResult result) {
        boolean small = Boolean.TRUE.equals(result.suppressed());
        Map<String, String> dimensions = dimensions(result);
        dimensions.put("status", result.status());
        put(dimensions, "band", result.band());
        put(dimensions, "points", result.points());
        put(dimensions, "numerator", plain(result.numerator()));
        put(dimensions, "denominator", plain(result.denominator()));
        String none = result.value() == null ? NO_DATA : null;
        return observation(result.id(), result, result.value(), dimensions, small ? SUPPRESSED : none);
    }

    private static void put(Map<String, String> dimensions, String name, Object value) {
        if (value != null) {
            dimensions.put(name, value.toString());
        }
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static Map<String, String> dimensions(PackResult result) {
        Map<String, String> dimensions = new TreeMap<>();
        dimensions.put("service", result.service());
        dimensions.put("periodName", result.period());
        return dimensions;
    }

    private Observation observation(
            String id, PackResult result, BigDecimal number, Map<String, String> dimensions, String notes) {
        boolean money = MONEY.contains(result.unit());
        return new Observation(
                id,
                new Span(at(result.from(), LocalTime.MIDNIGHT), at(result.to(), LAST)),
                money && number != null ? new Value(number, "GBP") : null,
                money ? null : number,
                money ? null : unit(result.unit()),
                dimensions,
                notes);
    }

    private static Unit unit(String unit) {
        return unit.equals(PERCENT) ? new Unit(unit, "UNCEFACT", "P1") : new Unit(unit, null, null);
    }

    private String at(LocalDate day, LocalTime time) {
        OffsetDateTime instant = day.atTime(time).atZone(source.zone()).toOffsetDateTime();
        return instant.format(java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
