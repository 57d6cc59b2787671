package org.concordat.packs.model;

import java.time.LocalDate;

/**
 * An open risk to all on the five by five matrix (rule R5).
 *
 * @param title null in public unless its texts were marked
 * @param owner slug of the organisation that sees to it
 * @param before the score that it had before this one; null where it was never another
 */
public record PackRisk(
        String risk,
        String title,
        String cause,
        String effect,
        String action,
        int likelihood,
        int impact,
        int score,
        Integer before,
        int target,
        boolean aboveTarget,
        String owner,
        LocalDate reviewOn,
        boolean overdue,
        String response,
        String address) {

    /** What names its texts where they are marked for the public. */
    public String mark() {
        return "risks/" + risk;
    }

    PackRisk inPublic(boolean withTexts) {
        return withTexts
                ? this
                : new PackRisk(
                        risk,
                        null,
                        null,
                        null,
                        null,
                        likelihood,
                        impact,
                        score,
                        before,
                        target,
                        aboveTarget,
                        owner,
                        reviewOn,
                        overdue,
                        response,
                        address);
    }
}
