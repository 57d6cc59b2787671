package org.concordat.packs.model;

import java.util.List;
import org.concordat.agreements.model.CreditTerms.MoneyText;

/**
 * What a council's service levels come to in the period, those of shorter periods that lie in it among them.
 *
 * @param points the sum of all
 * @param failed how many scoring units failed by how much, from minor to critical
 * @param repeats how many of them failed again in consecutive periods (rule B2)
 * @param credits what closed periods credit, by agreement; none where nothing is credited
 * @param suppressed true in the public version where a result that it rests on is suppressed (rule P3); else null
 * @param small whether one rests on a small number; in the whole version only
 */
public record PackStanding(
        String council,
        Integer points,
        List<PackFailures> failed,
        Integer repeats,
        List<PackCredit> credits,
        Boolean suppressed,
        Boolean small) {

    /** How many scoring units reached a band. */
    public record PackFailures(String band, int units) {}

    /**
     * What is credited for a closed period of an agreement (rule B3).
     *
     * @param explanation address of how it was computed
     */
    public record PackCredit(String agreement, String period, MoneyText amount, String explanation) {}

    /** @param hidden whether a result of the council that is not told would follow from it */
    PackStanding inPublic(boolean hidden) {
        return hidden || Boolean.TRUE.equals(small)
                ? new PackStanding(council, null, null, null, null, true, null)
                : new PackStanding(council, points, failed, repeats, credits, null, null);
    }
}
