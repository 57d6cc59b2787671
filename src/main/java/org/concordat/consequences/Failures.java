package org.concordat.consequences;

import java.util.List;
import org.concordat.agreements.model.Ladder;
import org.concordat.performance.ResultView;

/** Which scoring units failed so that something follows: any band but met, that is not excused, suspended, or of too small a sample. */
final class Failures {

    private static final String MET = Ladder.NAMES.get(0);
    private static final List<String> SERIOUS_OR_WORSE =
            Ladder.NAMES.subList(Ladder.NAMES.indexOf("serious"), Ladder.NAMES.size());

    private Failures() {}

    /** Whether a unit's failure counts (rules B2, B4, B6, C4). */
    static boolean counts(ResultView result, ResultView.Unit unit) {
        return why(result, unit).isEmpty();
    }

    /** Why nothing follows of a unit; empty where something does. */
    static String why(ResultView result, ResultView.Unit unit) {
        if (unit.band() == null) {
            return "there is no data (rule C4)";
        }
        if (MET.equals(unit.band())) {
            return "the target is met";
        }
        if (unit.relieved()) {
            return "it is excused (rule B6)";
        }
        if (unit.smallSample()) {
            return "the sample is too small (rule C4)";
        }
        return result.beddingIn() ? "points are suspended in the agreement's first weeks (rule B4)" : "";
    }

    /** How many units failed. */
    static int of(ResultView result) {
        return (int)
                result.units().stream().filter(unit -> counts(result, unit)).count();
    }

    /** Whether a band needs a rectification plan (rule B5); null for none. */
    static boolean isSerious(String band) {
        return band != null && SERIOUS_OR_WORSE.contains(band);
    }
}
