package org.concordat.consequences.model;

import java.util.List;
import org.concordat.agreements.model.ConsequenceTerms.Trigger;
import org.concordat.kernel.Period;

/**
 * How far a rolling trigger is from being reached (rule B4).
 *
 * @param periods that are looked back upon, the earliest first
 */
public record TriggerReading(Trigger trigger, List<Counted> periods) {

    /** What a period counts for: its points, or its failures. */
    public record Counted(Period period, int count) {}

    /** The periods that a trigger looks back upon from one, which is the last of them; the earliest first. */
    public static List<Period> lookedBackUpon(Trigger trigger, Period last) {
        Period first = last;
        for (int i = 1; i < trigger.lastPeriods(); i++) {
            first = first.previous();
        }
        return java.util.stream.Stream.iterate(first, Period::next)
                .limit(trigger.lastPeriods())
                .toList();
    }

    /** What all periods come to. */
    public int sum() {
        return periods.stream().mapToInt(Counted::count).sum();
    }

    /** How much is left until it is reached; 0 or less once it is. */
    public int distance() {
        return trigger.threshold() - sum();
    }

    /** Whether it is reached: at the threshold it is. */
    public boolean reached() {
        return distance() <= 0;
    }
}
