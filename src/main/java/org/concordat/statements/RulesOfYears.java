package org.concordat.statements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concordat.costs.model.Stay;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.statements.YearRules.BandText;
import org.concordat.statements.YearRules.GainShareText;
import org.concordat.statements.YearRules.SuccessionText;

/** Judges how a year is to be billed and reconciled, before it is stored. */
final class RulesOfYears {

    private final Period year;
    private final Map<String, List<Stay>> stays;
    private final List<Fault> faults = new ArrayList<>();

    private RulesOfYears(Period year, Map<String, List<Stay>> stays) {
        this.year = year;
        this.stays = stays;
    }

    /**
     * Lets through what holds.
     *
     * @param stays of all who are or were members, by slug
     * @throws Rejected rule M6, when bands are no ladder; rule M5, when successions are not whole
     */
    static YearRules checked(Period year, Map<String, List<Stay>> stays, YearRules given) {
        RulesOfYears rules = new RulesOfYears(year, stays);
        GainShareText shared = given.gainShare();
        if (shared != null) {
            rules.ladder("/gainShare/gain", shared.gain());
            rules.ladder("/gainShare/pain", shared.pain());
        }
        rules.refuse("M6", "The bands leave a gap, overlap or have no end.");
        rules.successions(given);
        rules.refuse("M5", "Who succeeds whom is not clear.");
        return given;
    }

    private void refuse(String rule, String detail) {
        if (!faults.isEmpty()) {
            throw Rejected.rule(rule, detail, faults);
        }
    }

    private void ladder(String pointer, List<BandText> bands) {
        BigDecimal before = BigDecimal.ZERO;
        for (int i = 0; i < bands.size(); i++) {
            BigDecimal upTo = bands.get(i).upTo();
            boolean last = i == bands.size() - 1;
            if (last && upTo != null) {
                faults.add(new Fault(pointer + "/" + i + "/upTo", "is null: the last band has no end"));
            } else if (!last && (upTo == null || upTo.compareTo(before) <= 0)) {
                faults.add(new Fault(pointer + "/" + i + "/upTo", "is higher than where the band before ends"));
            }
            before = upTo == null ? before : upTo;
        }
    }

    private void successions(YearRules given) {
        for (int i = 0; i < given.successions().size(); i++) {
            SuccessionText succession = given.successions().get(i);
            String pointer = "/successions/" + i;
            if (given.successions().subList(0, i).stream().anyMatch(other -> !areApart(other, succession))) {
                faults.add(new Fault(
                        pointer + "/council", "ends once, and again only after a day on which it is a member anew"));
            }
            LocalDate next = year.last().plusDays(1);
            if (!year.contains(succession.from()) && !next.equals(succession.from())) {
                faults.add(new Fault(pointer + "/from", "is a day of " + year + ", or " + next));
            }
            member(pointer + "/council", succession.council());
            for (int j = 0; j < succession.successors().size(); j++) {
                member(
                        pointer + "/successors/" + j + "/council",
                        succession.successors().get(j).council());
            }
        }
        if (faults.isEmpty() && !given.successionsOf().until(stays).hold()) {
            faults.add(new Fault(
                    "/successions",
                    "give each council's successors 100 percent together, and none that succeeds itself"));
        }
    }

    /** Whether two are of different councils, or of one that is a member anew between them. */
    private boolean areApart(SuccessionText one, SuccessionText other) {
        LocalDate first = one.from().isBefore(other.from()) ? one.from() : other.from();
        LocalDate second = one.from().isBefore(other.from()) ? other.from() : one.from();
        return !one.council().equals(other.council())
                || stays.getOrDefault(one.council(), List.of()).stream()
                        .anyMatch(stay -> stay.beginsAnew(one.council(), first)
                                && stay.from().isBefore(second));
    }

    private void member(String pointer, String council) {
        if (!stays.containsKey(council)) {
            faults.add(new Fault(pointer, "is or was a member of the partnership"));
        }
    }
}
