package org.concordat.performance;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.intake.CaseState;
import org.concordat.partnerships.model.ClosedMonths;

/**
 * Cases as evaluation has judged them: one that was settled when the month that it counts in was closed, or came to such a month later, is left
 * there, whatever is defined afterwards (rules F1, T1). Else it would be counted in two months. It is told by judging the case by what was
 * defined then, not by what evaluation keeps.
 *
 * @param judge by what is known
 * @param closed the months that are closed by then
 * @param changes when anything was defined anew since the first closing
 * @param then who judges by what was known on an instant
 */
record LeftAsCounted(
        CaseJudge judge, ClosedMonths closed, TreeSet<Instant> changes, Function<Instant, CaseJudge> then) {

    /** The rows of a case under every service level that applies to it. */
    List<PhaseRow> rows(CaseState state) {
        List<PhaseRow> now = judge.rows(state);
        if (!state.isSettled() || changes.isEmpty()) {
            return now;
        }
        Map<PhaseRow.Under, List<PhaseRow>> left = left(state);
        List<PhaseRow> rows = new ArrayList<>();
        now.stream().filter(row -> !left.containsKey(row.under())).forEach(rows::add);
        left.values().forEach(rows::addAll);
        return rows;
    }

    private Map<PhaseRow.Under, List<PhaseRow>> left(CaseState state) {
        Map<PhaseRow.Under, List<PhaseRow>> left = new HashMap<>();
        for (Instant closing : new TreeSet<>(closed.closedAt().values())) {
            Instant at = closing.isBefore(state.recordedAt()) ? state.recordedAt() : closing;
            ClosedMonths by = closed.by(at);
            if (mayBeIn(by, state)) {
                judged(at).rows(state).stream()
                        .collect(Collectors.groupingBy(PhaseRow::under))
                        .forEach((under, rows) -> {
                            if (rows.stream().anyMatch(row -> row.endsIn(by))) {
                                left.putIfAbsent(
                                        under, rows.stream().map(judge::leave).toList());
                            }
                        });
            }
        }
        return left;
    }

    /** A case that came when all of the closed months were over can be in none of them, unless it says itself when it was due. */
    private boolean mayBeIn(ClosedMonths by, CaseState state) {
        YearMonth received = YearMonth.from(state.received().atZone(judge.zone()));
        return state.due() != null
                || state.event() != null
                || !by.closedAt().lastKey().isBefore(received);
    }

    /** Between two changes everybody judges the same. */
    private CaseJudge judged(Instant at) {
        Instant change = changes.floor(at);
        return then.apply(change == null ? changes.first().minusNanos(1_000) : change);
    }
}
