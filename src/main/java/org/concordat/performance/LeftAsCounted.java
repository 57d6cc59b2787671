package org.concordat.performance;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.intake.CaseState;

/**
 * Cases as evaluation has judged them: a settled one stays where it was counted ({@link Countings}). It is told by judging the case by what was
 * defined when it was counted, not by what evaluation keeps.
 *
 * @param judge by what is known
 * @param changes when anything was defined anew since the first closing
 * @param then who judges by what was known on an instant
 */
record LeftAsCounted(
        CaseJudge judge, Countings countings, TreeSet<Instant> changes, Function<Instant, CaseJudge> then) {

    /** The rows of a case under every service level that applies to it. */
    List<PhaseRow> rows(CaseState state) {
        List<PhaseRow> now = judge.rows(state);
        if (!state.isSettled() || changes.isEmpty()) {
            return now;
        }
        Map<PhaseRow.Under, List<PhaseRow>> left =
                left(state, now.stream().map(PhaseRow::under).collect(Collectors.toSet()));
        List<PhaseRow> rows = new ArrayList<>();
        now.stream().filter(row -> !left.containsKey(row.under())).forEach(rows::add);
        left.values().forEach(rows::addAll);
        return rows;
    }

    /** Where it was counted first, it was left from then on. */
    private Map<PhaseRow.Under, List<PhaseRow>> left(CaseState state, Set<PhaseRow.Under> all) {
        Map<PhaseRow.Under, List<PhaseRow>> left = new HashMap<>();
        Iterator<Instant> counted = mayBeCounted(state)
                ? countings.instants().tailSet(state.recordedAt()).iterator()
                : Collections.emptyIterator();
        while (counted.hasNext() && !left.keySet().containsAll(all)) {
            Instant at = counted.next();
            judged(at).rows(state).stream()
                    .collect(Collectors.groupingBy(PhaseRow::under))
                    .forEach((under, rows) -> {
                        if (rows.stream().anyMatch(row -> countings.counted(row, at))) {
                            left.putIfAbsent(
                                    under, rows.stream().map(judge::leave).toList());
                        }
                    });
        }
        return left;
    }

    /** A case that came when all of the closed months were over is in none of them, unless it says itself when it was due. */
    private boolean mayBeCounted(CaseState state) {
        YearMonth received = YearMonth.from(state.received().atZone(judge.zone()));
        return state.due() != null
                || state.event() != null
                || !countings.closed().closedAt().lastKey().isBefore(received);
    }

    /** Between two changes everybody judges the same. */
    private CaseJudge judged(Instant at) {
        Instant change = changes.floor(at);
        return then.apply(change == null ? changes.first().minusNanos(1_000) : change);
    }
}
