package org.concordat.performance.model;

import org.concordat.kernel.Ratio;

/**
 * How many cases stand how. Counts pool by adding them, under any split (rule C3).
 *
 * @param met in time
 * @param missed past their due instant
 * @param running open and not yet due; in no denominator
 * @param noTarget without a due instant; in no denominator (rule T7)
 * @param excluded whatever else they would be; in no denominator (rule C2)
 */
public record Counts(long met, long missed, long running, long noTarget, long excluded) {

    /** No case at all: the neutral element of pooling. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /** One more, or less, of a standing. */
    public Counts plus(Standing standing, long count) {
        return switch (standing) {
            case MET -> new Counts(met + count, missed, running, noTarget, excluded);
            case MISSED -> new Counts(met, missed + count, running, noTarget, excluded);
            case RUNNING -> new Counts(met, missed, running + count, noTarget, excluded);
            case NO_TARGET -> new Counts(met, missed, running, noTarget + count, excluded);
        };
    }

    /** More cases that are excluded. */
    public Counts plusExcluded(long count) {
        return new Counts(met, missed, running, noTarget, excluded + count);
    }

    /** Pooled with others. */
    public Counts plus(Counts other) {
        return new Counts(
                met + other.met,
                missed + other.missed,
                running + other.running,
                noTarget + other.noTarget,
                excluded + other.excluded);
    }

    /** Met out of met and missed; without a value where neither is there (rule C4). */
    public Ratio inTime() {
        return Ratio.of(met, met + missed);
    }

    /** All cases that are not excluded, however they stand. */
    public long all() {
        return met + missed + running + noTarget;
    }
}
