package org.concordat.performance;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How cases were judged before, and how they are now. */
record Rejudged(Set<PhaseRow> before, Set<PhaseRow> now) {

    /** Without the cases that had such a row before. */
    Rejudged without(Predicate<PhaseRow> such) {
        Set<UUID> ids = before.stream().filter(such).map(PhaseRow::caseId).collect(Collectors.toSet());
        Predicate<PhaseRow> others = row -> !ids.contains(row.caseId());
        return ids.isEmpty()
                ? this
                : new Rejudged(
                        before.stream().filter(others).collect(Collectors.toSet()),
                        now.stream().filter(others).collect(Collectors.toSet()));
    }

    /** What is gone, and what is new. */
    List<PhaseRow> differences() {
        return Stream.concat(
                        before.stream().filter(row -> !now.contains(row)),
                        now.stream().filter(row -> !before.contains(row)))
                .toList();
    }

    /** Whatever there was and is of the cases that differ. */
    List<PhaseRow> ofDifferent() {
        Set<UUID> different = differences().stream().map(PhaseRow::caseId).collect(Collectors.toSet());
        return Stream.concat(before.stream(), now.stream())
                .filter(row -> different.contains(row.caseId()))
                .toList();
    }
}
