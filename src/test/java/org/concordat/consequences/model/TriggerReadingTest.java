package org.concordat.consequences.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.concordat.agreements.model.ConsequenceTerms.Trigger;
import org.concordat.kernel.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules B4 and B5: how far a trigger is, and when a plan is late. */
class TriggerReadingTest {

    private static Trigger trigger(int lastPeriods, int threshold) {
        return new Trigger("step-in", null, "month", "points", lastPeriods, threshold, null);
    }

    @ParameterizedTest(name = "B4 {0} against a threshold of {1}: sum {2}, distance {3}, reached {4}")
    @CsvSource({
        "0 0 0 0 0 0,  12, 0,  12, false",
        "1 0 3 0 4 3,  12, 11, 1,  false",
        "1 0 3 0 4 4,  12, 12, 0,  true",
        "1 6 6 0 4 4,  12, 21, -9, true",
        "1,            1,  1,  0,  true",
        "0,            1,  0,  1,  false"
    })
    void distance(String counts, int threshold, int sum, int distance, boolean reached) {
        List<TriggerReading.Counted> counted = new ArrayList<>();
        Period period = Period.parse("2026-01").orElseThrow();
        for (String count : counts.split(" ")) {
            counted.add(new TriggerReading.Counted(period, Integer.parseInt(count)));
            period = period.next();
        }
        TriggerReading reading = new TriggerReading(trigger(counted.size(), threshold), counted);
        assertEquals(sum, reading.sum());
        assertEquals(distance, reading.distance());
        assertEquals(reached, reading.reached());
    }

    @ParameterizedTest(name = "B4 the last {1} from {0} begin with {2}")
    @CsvSource({
        "2026-04,      1,  2026-04",
        "2026-04,      6,  2025-11",
        "FY2026-27-Q1, 4,  FY2025-26-Q2",
        "FY2026-27,    24, FY2003-04"
    })
    void lookedBackUpon(String last, int many, String first) {
        List<Period> periods = TriggerReading.lookedBackUpon(
                trigger(many, 1), Period.parse(last).orElseThrow());
        assertEquals(many, periods.size());
        assertEquals(first, periods.get(0).toString());
        assertEquals(last, periods.get(many - 1).toString());
    }

    @ParameterizedTest(name = "B5 {0}, due 9 June, on {1}: overdue {2}, open {3}")
    @CsvSource({
        "due,       2026-06-09, false, true",
        "due,       2026-06-10, true,  true",
        "submitted, 2026-06-10, false, true",
        "rejected,  2026-06-09, false, true",
        "rejected,  2026-06-10, true,  true",
        "accepted,  2026-06-10, false, false"
    })
    void overdue(String text, LocalDate today, boolean overdue, boolean open) {
        PlanState state = PlanState.parse(text).orElseThrow();
        assertEquals(overdue, state.isOverdue(LocalDate.parse("2026-06-09"), today));
        assertEquals(open, state.isOpen());
        assertEquals(text, state.text());
    }
}
