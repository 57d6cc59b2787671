package org.concordat.performance.model;

import java.util.Collection;

/** How a scoring unit came out of a period, as far as the chain of repeats asks (rule B2). */
public enum Outcome {
    /** Any band but met. */
    FAILED,
    /** The band met. */
    MET,
    /** Too small a sample to carry points (rule C4). */
    SMALL_SAMPLE,
    /** Excused (rule B6). */
    RELIEVED,
    /** Before points begin (rule B4). */
    BEDDING_IN,
    /** Nothing to judge (rule C4). */
    NO_DATA;

    /** Whether points can arise of it. */
    public boolean counts() {
        return this == FAILED || this == MET;
    }

    /** Of several units that one unit came from: a failure of any is a failure; no data only where none has any. */
    public static Outcome of(Collection<Outcome> outcomes) {
        return outcomes.stream().min(Enum::compareTo).orElse(NO_DATA);
    }
}
