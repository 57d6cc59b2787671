package org.concordat.performance;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.concordat.intake.CaseState;
import org.concordat.performance.model.CountsBothWays;
import org.concordat.performance.model.Standing;

/** Counts the cases of a result one by one, from nothing but the cases and the terms (rules C1, C2, V6). */
final class Recount {

    private final ResultService.Found found;
    private final SortedMap<String, CountsBothWays> byArea =
            new TreeMap<>(Comparator.nullsFirst(Comparator.naturalOrder()));
    private final Map<String, PercentileEvidence.Tally> times = new HashMap<>();
    private final Set<UUID> cases = new HashSet<>();

    Recount(ResultService.Found found) {
        this.found = found;
    }

    /** Counts a case where it falls into one of the months. */
    void count(CaseState state, LeftAsCounted judged, Instants instants, Set<YearMonth> months) {
        cases.add(state.id());
        String area = state.area() == null ? null : state.area().value();
        ResultRow row = found.row();
        if (state.voided() || !row.belongs(area, row.areas(found.reading()))) {
            return;
        }
        judged.rows(state).stream()
                .filter(phase -> phase.agreement().equals(row.agreement())
                        && phase.serviceLevel().equals(row.serviceLevel())
                        && months.contains(phase.course().phase().month()))
                .forEach(phase ->
                        phase.course().at(instants.asOf()).ifPresent(standing -> count(area, standing, phase)));
    }

    private void count(String area, Standing standing, PhaseRow phase) {
        byArea.merge(area, CountsBothWays.NONE.plus(standing, phase.excluded(), 1), CountsBothWays::plus);
        Long taken = phase.course().phase().taken();
        if (taken != null && standing != Standing.RUNNING) {
            times.computeIfAbsent(area, k -> new PercentileEvidence.Tally()).add(taken, phase.excluded(), 1);
        }
    }

    /** How many cases of the service were looked at. */
    long cases() {
        return cases.size();
    }

    /** What the cases come to, area by area. */
    Tallies tallies() {
        return Tallies.of(byArea, PercentileEvidence.Tally.times(times));
    }
}
