package org.concordat.governance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long members have for their votes (rule G1). */
class PollingTest {

    private static final String DAY = "2026-06-%sZ";

    private static Instant at(String day) {
        return day == null ? null : Instant.parse(DAY.formatted(day));
    }

    @ParameterizedTest(name = "opened {0}, begun {1}, until {2}: closes {3}")
    @CsvSource({
        "18T10:00:00,18T11:00:00,,19T11:00:00",
        "18T12:00:00,18T11:00:00,,19T12:00:00",
        "18T10:00:00,18T11:00:00,25T17:00:00,25T17:00:00",
        "18T10:00:00,25T16:00:00,25T17:00:00,26T16:00:00",
        "18T10:00:00,,25T17:00:00,"
    })
    void g1_nobodyWhoIsThereIsPassedOverSoonerThanInADay(String opened, String began, String until, String closes) {
        assertEquals(Optional.ofNullable(at(closes)), new Polling(at(opened), at(began), at(until)).closes());
    }

    @ParameterizedTest(name = "until {0}, at {1}: votes taken {2}, over {3}, arrivals awaited {4}")
    @CsvSource({
        ",18T12:00:00,true,false,false",
        ",19T10:59:59,true,false,false",
        ",19T11:00:00,true,true,false",
        "25T17:00:00,25T16:59:59,true,false,true",
        "25T17:00:00,25T17:00:00,false,true,false"
    })
    void g1_votesAreTakenUntilTheEndThatWasSet(
            String until, String now, boolean taken, boolean over, boolean arrivals) {
        Polling polling = new Polling(at("18T10:00:00"), at("18T11:00:00"), at(until));
        assertEquals(taken, polling.takesVotes(at(now)));
        assertEquals(over, polling.isOver(at(now)));
        assertEquals(arrivals, polling.awaitsArrivals(at(now)));
    }

    @Test
    void g1_beforeTheMeetingBeginsNothingIsOver() {
        Polling polling = new Polling(at("18T10:00:00"), null, null);
        assertEquals(false, polling.isOver(at("30T10:00:00")));
        assertEquals(true, polling.takesVotes(at("30T10:00:00")));
    }
}
