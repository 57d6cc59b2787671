package org.concordat.performance;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.intake.CaseState;
import org.concordat.performance.model.CountsBothWays;
import org.concordat.performance.model.Phase;

/** Counts the cases of a result one by one, from nothing but the cases and the terms (rules C1, C2, V6). */
final class Recount {

    private final ResultService.Found found;
    private final CaseJudge judge;
    private final SortedMap<String, CountsBothWays> byArea =
            new TreeMap<>(Comparator.nullsFirst(Comparator.naturalOrder()));
    private final Map<String, PercentileEvidence.Tally> times = new HashMap<>();
    private long cases;

    Recount(ResultService.Found found, CaseJudge judge) {
        this.found = found;
        this.judge = judge;
    }

    void count(CaseState state) {
        cases++;
        String area = state.area() == null ? null : state.area().value();
        ResultRow row = found.row();
        if (!state.voided()
                && row.belongs(area, found.reading().areas(row.council().id()))) {
            phase(state).ifPresent(phase -> count(area, phase, false));
        }
    }

    private void count(String area, Phase phase, boolean excluded) {
        byArea.merge(area, CountsBothWays.NONE.plus(phase.standing(), excluded, 1), CountsBothWays::plus);
        if (phase.taken() != null) {
            times.computeIfAbsent(area, k -> new PercentileEvidence.Tally()).add(phase.taken(), excluded, 1);
        }
    }

    private Optional<Phase> phase(CaseState state) {
        ResultRow row = found.row();
        Instant asOf = found.reading().span().asOf();
        for (TermsInForce terms : found.reading().terms(row.council().id(), row.agreement())) {
            Optional<Phase> phase = judge.clock(terms, row.serviceLevel(), state).stream()
                    .flatMap(clock -> clock.phases(CaseJudge.facts(state)).stream())
                    .filter(p ->
                            p.holdsAt(asOf) && row.period().contains(p.month().atDay(1)))
                    .findFirst();
            if (phase.isPresent()) {
                return phase;
            }
        }
        return Optional.empty();
    }

    /** How many cases of the service were looked at. */
    long cases() {
        return cases;
    }

    /** What the cases come to, area by area. */
    Tallies tallies() {
        return Tallies.of(byArea, PercentileEvidence.Tally.times(times));
    }
}
