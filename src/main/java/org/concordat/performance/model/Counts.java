package org.concordat.performance.model;

import org.concordat.kernel.Ratio;

/**
 * How many cases stand how. Counts pool by adding them, under any split (rule C3).
 *
 * @param met in time
 * @param missed past their due instant
 * @param running open and not yet due; in no denominator
 * @param noTarget without a due instant; in no denominator (rule T7)
 */
public record Counts(long met, long missed, long running, long noTarget) {

    /** No case at all: the neutral element of pooling. */
    public static final Counts NONE = new Counts(0, 0, 0, 0);

    /** One more, or less, of a standing. */
    public Counts plus(Standing standing, long count) {
        return switch (standing) {
            case MET -> new Counts(met + count, missed, running, noTarget);
            case MISSED -> new Counts(met, missed + count, running, noTarget);
            case RUNNING -> new Counts(met, missed, running + count, noTarget);
            case NO_TARGET -> new Counts(met, missed, running, noTarget + count);
        };
    }

    /** Pooled with others. */
    public Counts plus(Counts other) {
        return new Counts(met + other.met, missed + other.missed, running + other.running, noTarget + other.noTarget);
    }

    /** Met out of met and missed; without a value where neither is there (rule C4). */
    public Ratio inTime() {
        return Ratio.of(met, met + missed);
    }

    /** All cases, however they stand. */
    public long all() {
        return met + missed + running + noTarget;
    }
}
