package org.concordat.performance;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How cases were judged before, and how they are now. */
record Rejudged(Set<PhaseRow> before, Set<PhaseRow> now) {

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
