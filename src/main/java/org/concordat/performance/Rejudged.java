package org.concordat.performance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How cases were judged before, and how they are now. */
record Rejudged(Set<PhaseRow> before, Set<PhaseRow> now) {

    /**
     * Where a case had such a row before, it stays under that service level as it was.
     *
     * @param left the row as it stays
     */
    Rejudged leaving(Predicate<PhaseRow> such, UnaryOperator<PhaseRow> left) {
        Set<PhaseRow.Under> stays =
                before.stream().filter(such).map(PhaseRow::under).collect(Collectors.toSet());
        if (stays.isEmpty()) {
            return this;
        }
        Set<PhaseRow> after = new LinkedHashSet<>();
        before.stream().filter(row -> stays.contains(row.under())).map(left).forEach(after::add);
        now.stream().filter(row -> !stays.contains(row.under())).forEach(after::add);
        return new Rejudged(before, after);
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
