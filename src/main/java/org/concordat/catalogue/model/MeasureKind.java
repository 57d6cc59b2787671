package org.concordat.catalogue.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What sort of number a measure is; it decides how it pools (rules C3, F4). */
public enum MeasureKind {
    /** The share of cases done in time, in percent. */
    TIMELINESS(ComputedFrom.CASES, ComputedFrom.FIGURES),
    /** A numerator over a denominator. */
    RATIO(ComputedFrom.FIGURES),
    /** How many. */
    COUNT(ComputedFrom.CASES, ComputedFrom.FIGURES),
    /** An average, pooled by its weights. */
    MEAN(ComputedFrom.FIGURES),
    /** A number of its own, never pooled. */
    VALUE(ComputedFrom.FIGURES),
    /** The time within which so many percent of the closed cases were done; taken from the cases, never averaged. */
    PERCENTILE(ComputedFrom.CASES),
    /** How many for each so many of a driver, such as the population; what is counted and the drivers are added. */
    RATE(ComputedFrom.CASES, ComputedFrom.FIGURES),
    /** The mean of other service levels by their weights; made anew for each area and period, never pooled. */
    COMPOSITE(ComputedFrom.SERVICE_LEVELS);

    private final Set<ComputedFrom> sources;

    MeasureKind(ComputedFrom first, ComputedFrom... others) {
        this.sources = EnumSet.of(first, others);
    }

    /** Whether it can be computed from that. */
    boolean isFrom(ComputedFrom source) {
        return sources.contains(source);
    }

    /** Whether it is a share of what it was counted out of. */
    public boolean isShare() {
        return this == TIMELINESS || this == RATIO;
    }

    /** Whether a figure of it is a numerator over a denominator; else it is a value. */
    public boolean isFraction() {
        return isShare() || this == MEAN;
    }

    /** Whether a result of it is a number out of nothing. */
    public boolean isNumber() {
        return this == COUNT || this == VALUE || this == PERCENTILE;
    }

    /** The name in JSON. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant that a text names, or empty where it names none. */
    public static Optional<MeasureKind> parse(String text) {
        return Arrays.stream(values()).filter(v -> v.text().equals(text)).findFirst();
    }
}
