package org.concordat.performance.model;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import org.concordat.agreements.model.ConsequenceTerms.RepeatPolicy;

/**
 * How repeated failure is pointed: the second and each later failure in consecutive periods is a repeat, whose points are
 * multiplied once, never compounded (rule B2).
 *
 * @param factor of a repeat's points
 * @param breaking what breaks the chain; whatever else is neither met nor failed neither breaks nor lengthens it
 */
public record RepeatRule(int factor, Set<Outcome> breaking) {

    private static final int DOUBLE = 2;
    private static final String BREAKS = "breaks";

    /** The rule as an agreement has it; the rules' own where it says nothing. */
    public static RepeatRule of(RepeatPolicy policy) {
        RepeatPolicy said = policy == null ? new RepeatPolicy(null, null, null, null, null) : policy;
        EnumSet<Outcome> breaking = EnumSet.of(Outcome.MET);
        add(breaking, Outcome.NO_DATA, said.noData() == null ? BREAKS : said.noData());
        add(breaking, Outcome.SMALL_SAMPLE, said.smallSample());
        add(breaking, Outcome.RELIEVED, said.relieved());
        add(breaking, Outcome.BEDDING_IN, said.beddingIn());
        return new RepeatRule(said.factor() == null ? DOUBLE : said.factor(), breaking);
    }

    private static void add(Set<Outcome> breaking, Outcome outcome, String says) {
        if (BREAKS.equals(says)) {
            breaking.add(outcome);
        }
    }

    /**
     * Whether a failure is a repeat.
     *
     * @param before the outcomes of the periods before, the latest first, as far back as the service level goes; read only as far as needed
     */
    public boolean isRepeat(Iterator<Outcome> before) {
        while (before.hasNext()) {
            Outcome outcome = before.next();
            if (outcome == Outcome.FAILED) {
                return true;
            }
            if (breaking.contains(outcome)) {
                return false;
            }
        }
        return false;
    }

    /** The points of a failure. */
    public int points(int ofBand, boolean repeat) {
        return repeat ? Math.multiplyExact(ofBand, factor) : ofBand;
    }
}
