package org.concordat.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.packs.model.Pack;
import org.concordat.packs.model.PackDecision;
import org.concordat.packs.model.PackPlan;
import org.concordat.packs.model.PackResult;
import org.concordat.packs.model.PackRisk;

/** What a pack comes to, in words; of what a version does not have it says nothing. */
record PackSummary(PackShown shown) {

    private static final String MET = "met";

    private Pack pack() {
        return shown.pack();
    }

    List<String> sentences() {
        List<String> said = new ArrayList<>();
        if (pack().results() != null) {
            results(said);
        }
        if (pack().plans() != null) {
            plans(said);
        }
        if (pack().costs() != null) {
            said.add(new PackRegisters(shown).year());
        }
        if (pack().risks() != null) {
            risks(said);
        }
        if (pack().decisions() != null) {
            decisions(said);
        }
        return said;
    }

    private void results(List<String> said) {
        List<PackResult> judged =
                shown.own().filter(result -> result.band() != null).toList();
        long met = judged.stream().filter(result -> result.band().equals(MET)).count();
        said.add(met + " of " + Words.count(judged.size(), "result") + " that " + (judged.size() == 1 ? "is" : "are")
                + " told for " + PackShown.period(pack().period()) + " met the target.");
        Map<String, List<PackResult>> missed = judged.stream()
                .filter(result -> !result.band().equals(MET))
                .collect(Collectors.groupingBy(PackResult::council, TreeMap::new, Collectors.toList()));
        missed.forEach((council, of) -> said.add(shown.council(council) + ": "
                + Words.list(of.stream()
                        .map(result -> Words.name(result.serviceLevel()) + " ("
                                + Words.band(result.band()).toLowerCase(Locale.ROOT)
                                + (Boolean.TRUE.equals(result.repeat()) ? ", again" : "") + ")")
                        .toList())
                + "."));
        long hidden = shown.own()
                .filter(result -> Boolean.TRUE.equals(result.suppressed()))
                .count();
        if (hidden > 0) {
            said.add(Words.count(hidden, "result") + " not told, for the numbers are small.");
        }
    }

    private void plans(List<String> said) {
        Map<String, Long> states = pack().plans().stream()
                .map(PackPlan::state)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        if (!states.isEmpty()) {
            List<String> each = new ArrayList<>();
            states.forEach((state, count) -> each.add(count + " " + state.replace('-', ' ')));
            said.add("Rectification plans: " + Words.list(each) + ".");
        }
    }

    private void risks(List<String> said) {
        long above = pack().risks().stream().filter(PackRisk::aboveTarget).count();
        if (!pack().risks().isEmpty()) {
            said.add(Words.count(pack().risks().size(), "open risk") + ", " + above + " above the target score.");
        }
    }

    private void decisions(List<String> said) {
        long taken = pack().decisions().stream().filter(PackDecision::taken).count();
        long open = pack().decisions().size() - taken;
        if (taken + open > 0) {
            said.add(Words.count(taken, "decision") + " taken, " + open + " to be taken.");
        }
    }
}
