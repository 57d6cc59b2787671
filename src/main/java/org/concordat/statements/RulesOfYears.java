package org.concordat.statements;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.statements.YearRules.BandText;
import org.concordat.statements.YearRules.GainShareText;
import org.concordat.statements.YearRules.SuccessionText;

/** Judges how a year is to be billed and reconciled, before it is stored. */
final class RulesOfYears {

    private final Period year;
    private final Set<String> members;
    private final List<Fault> faults = new ArrayList<>();

    private RulesOfYears(Period year, Set<String> members) {
        this.year = year;
        this.members = members;
    }

    /**
     * Lets through what holds.
     *
     * @param members slugs of all who are or were members
     * @throws Rejected rule M6, when bands are no ladder; rule M5, when successions are not whole
     */
    static YearRules checked(Period year, Set<String> members, YearRules given) {
        RulesOfYears rules = new RulesOfYears(year, members);
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
        Set<String> ended = new HashSet<>();
        for (int i = 0; i < given.successions().size(); i++) {
            SuccessionText succession = given.successions().get(i);
            String pointer = "/successions/" + i;
            if (!ended.add(succession.council())) {
                faults.add(new Fault(pointer + "/council", "ends once only"));
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
        if (faults.isEmpty() && !given.successionsOf().hold()) {
            faults.add(new Fault(
                    "/successions",
                    "give each council's successors 100 percent together, and none that succeeds itself"));
        }
    }

    private void member(String pointer, String council) {
        if (!members.contains(council)) {
            faults.add(new Fault(pointer, "is or was a member of the partnership"));
        }
    }
}
