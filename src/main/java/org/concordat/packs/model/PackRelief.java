package org.concordat.packs.model;

import java.time.Instant;

/**
 * Periods that are excused, or are proposed to be (rule B6).
 *
 * @param serviceLevel null for all of the agreement
 * @param area null for the council as a whole
 * @param reason why it was proposed; null in public unless it was marked
 * @param decidedAt null while it waits
 */
public record PackRelief(
        String relief,
        String council,
        String agreement,
        String serviceLevel,
        String area,
        String firstPeriod,
        String lastPeriod,
        String ground,
        String state,
        Instant decidedAt,
        String reason,
        String address) {

    /** What names its texts where they are marked for the public. */
    public String mark() {
        return "reliefs/" + relief;
    }

    PackRelief inPublic(boolean withTexts) {
        return new PackRelief(
                relief,
                council,
                agreement,
                serviceLevel,
                area,
                firstPeriod,
                lastPeriod,
                ground,
                state,
                decidedAt,
                withTexts ? reason : null,
                address);
    }
}
