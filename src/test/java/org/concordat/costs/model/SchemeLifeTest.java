package org.concordat.costs.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concordat.costs.model.SchemeLife.Event;
import org.concordat.costs.model.SchemeLife.Kind;
import org.concordat.costs.model.SchemeLife.Written;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the versions of a scheme, and whose approval they need (rule M2). */
class SchemeLifeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    /** Versions that commence on days, and what was done with them: {@code 1 PROPOSED, 1 CARRIED}. */
    private static SchemeLife life(String commences, String done) {
        Map<Integer, Written> texts = new TreeMap<>();
        for (String day : commences.split(" ")) {
            String[] ends = day.split("\\.\\.");
            SchemeText text = new SchemeText(
                    LocalDate.parse(ends[0]),
                    ends.length > 1 ? LocalDate.parse(ends[1]) : null,
                    null,
                    List.of(),
                    List.of());
            texts.put(texts.size() + 1, new Written(text, "digest"));
        }
        List<Event> events = new ArrayList<>();
        for (String each : done == null ? new String[0] : done.split(", ")) {
            String[] parts = each.split(" ");
            events.add(new Event(Integer.parseInt(parts[0]), Kind.valueOf(parts[1]), "a"));
        }
        return new SchemeLife("s", texts, events);
    }

    @ParameterizedTest(name = "{0} after {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-04-01 | | draft
            2026-04-01 | 1 PROPOSED | proposed
            2026-04-01 | 1 PROPOSED, 1 APPROVED | proposed
            2026-04-01 | 1 PROPOSED, 1 WITHDRAWN | withdrawn
            2026-04-01 | 1 PROPOSED, 1 CARRIED | active
            2026-07-01 | 1 PROPOSED, 1 CARRIED | approved
            2026-04-01..2026-05-31 | 1 PROPOSED, 1 CARRIED | expired
            2026-04-01..2026-06-01 | 1 PROPOSED, 1 CARRIED | active
            2026-04-01 2026-06-01 | 1 PROPOSED, 1 CARRIED, 2 PROPOSED, 2 CARRIED | superseded
            2026-04-01 2026-06-02 | 1 PROPOSED, 1 CARRIED, 2 PROPOSED, 2 CARRIED | active
            2026-04-01 2026-06-01 | 1 PROPOSED, 1 CARRIED, 2 PROPOSED, 2 APPROVED | active
            """)
    void stateOfTheFirst(String commences, String done, String state) {
        assertEquals(state, life(commences, done).state(1, TODAY).text());
    }

    @Test
    void aLaterVersionHasTheWordFromTheDayItCommences() {
        String carried = "1 PROPOSED, 1 CARRIED, 2 PROPOSED, 2 CARRIED, 3 PROPOSED";
        assertEquals(
                "1 2025-04-01 2026-06-30, 2 2026-07-01 2027-03-31",
                life("2025-04-01 2026-07-01..2027-03-31 2026-08-01", carried).inForce().stream()
                        .map(s -> s.version() + " " + s.from() + " " + s.to())
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void onlyWhatIsProposedIsWithdrawn() {
        SchemeLife life = life("2026-04-01", null);
        life.requireState(1, TODAY, SchemeState.DRAFT);
        assertEquals(
                "M2",
                assertThrows(Rejected.class, () -> life.requireState(1, TODAY, SchemeState.PROPOSED))
                        .rule());
    }

    @ParameterizedTest(name = "{0}: {1} by {2}: {3}")
    @CsvSource({
        "every-member, a=1 b=1 c=1, a b c, true",
        "every-member, a=1 b=1 c=1, a b, false",
        "every-member, a=1 b=1 c=1, a b gone, false",
        "majority, a=1 b=1 c=1, a b, true",
        "majority, a=1 b=1 c=1 d=1, a b, false",
        "majority, a=1 b=1 c=1, a gone, false",
        "double-majority, a=5 b=1 c=1, b c, false",
        "double-majority, a=5 b=1 c=1, a b, true",
        "double-majority, a=5 b=1 c=1, a, false",
        "double-majority, a=2 b=1 c=1, b c, false"
    })
    void approvals(String rule, String votes, String approved, boolean reached) {
        Map<String, Integer> each = Arrays.stream(votes.split(" "))
                .map(v -> v.split("="))
                .collect(Collectors.toMap(v -> v[0], v -> Integer.parseInt(v[1])));
        assertEquals(reached, Approval.parse(rule).orElseThrow().isReached(each, List.of(approved.split(" "))));
    }

    @Test
    void nobodyApprovesForNoMembers() {
        for (Approval approval : Approval.values()) {
            assertEquals(false, approval.isReached(Map.of(), List.of()));
        }
    }

    @ParameterizedTest(name = "M5: {2} over {0} changes FY2025-26: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        2024-04-01             | 1 PROPOSED, 1 CARRIED | 2026-04-01             | false
        2024-04-01             | 1 PROPOSED, 1 CARRIED | 2026-03-31             | true
        2024-04-01             | 1 PROPOSED, 1 CARRIED | 2025-12-01..2025-12-31 | true
        2024-04-01             | 1 PROPOSED, 1 CARRIED | 2025-01-01..2025-04-01 | true
        2024-04-01             | 1 PROPOSED, 1 CARRIED | 2024-10-01..2025-03-31 | true
        2024-04-01..2025-03-31 | 1 PROPOSED, 1 CARRIED | 2024-10-01..2025-03-31 | false
        2024-04-01             | 1 PROPOSED            | 2024-10-01..2025-03-31 | false
        2027-04-01             | 1 PROPOSED, 1 CARRIED | 2024-10-01..2025-03-31 | false
        2024-04-01             | 1 PROPOSED, 1 CARRIED | 2027-04-01..2028-03-31 | false
        """)
    void m5AVersionChangesTheYearsOnWhichItAppliesAndThoseOfWhichItEndsAFormerOne(
            String former, String done, String version, boolean changes) {
        SchemeText text = life(version, null).texts().get(1).text();
        Period year = Period.parse("FY2025-26").orElseThrow();
        assertEquals(changes, life(former, done).wouldChange(2, text, year));
    }
}
