package org.concordat.packs.model;

import java.util.List;

/**
 * How far a rolling trigger is (rule B4).
 *
 * @param serviceLevel null for all of the agreement
 * @param counts points or failures
 * @param sum what the periods come to
 * @param distance the threshold less the sum
 * @param consequence what follows, in words of the parties; null in public, and where they gave none
 * @param suppressed true in the public version where a result that it counts is suppressed (rule P3); else null
 * @param small whether one rests on a small number; in the whole version only
 */
public record PackTrigger(
        String council,
        String agreement,
        String trigger,
        String serviceLevel,
        String counts,
        int lastPeriods,
        int threshold,
        Integer sum,
        Integer distance,
        Boolean reached,
        String consequence,
        List<PackCounted> periods,
        Boolean suppressed,
        Boolean small,
        String address) {

    /** What one of the periods counts for. */
    public record PackCounted(String period, int count, String status) {}

    /** @param hidden whether a result of the agreement that is not told would follow from it */
    PackTrigger inPublic(boolean hidden) {
        return hidden || Boolean.TRUE.equals(small)
                ? new PackTrigger(
                        council,
                        agreement,
                        trigger,
                        serviceLevel,
                        counts,
                        lastPeriods,
                        threshold,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true,
                        null,
                        address)
                : new PackTrigger(
                        council,
                        agreement,
                        trigger,
                        serviceLevel,
                        counts,
                        lastPeriods,
                        threshold,
                        sum,
                        distance,
                        reached,
                        null,
                        periods,
                        null,
                        null,
                        address);
    }
}
