package org.concordat.subscriptions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.concordat.subscriptions.model.Frequency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrequencyTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest(name = "{0} at {1} is followed by {2}")
    @CsvSource({
        "immediate, 2026-04-10T01:00:00Z, 2026-04-10T01:05:00Z",
        "daily,     2026-04-10T05:59:59Z, 2026-04-10T06:00:00Z",
        "daily,     2026-04-10T06:00:00Z, 2026-04-11T06:00:00Z",
        // The night in which the clocks go back, and the one in which they go forward.
        "daily,     2026-10-24T07:00:00Z, 2026-10-25T07:00:00Z",
        "daily,     2026-03-28T08:00:00Z, 2026-03-29T06:00:00Z",
        // A Friday, a Monday before seven, a Monday at seven.
        "weekly,    2026-04-10T01:00:00Z, 2026-04-13T06:00:00Z",
        "weekly,    2026-04-13T05:00:00Z, 2026-04-13T06:00:00Z",
        "weekly,    2026-04-13T06:00:00Z, 2026-04-20T06:00:00Z",
    })
    void next(String frequency, Instant now, Instant next) {
        assertEquals(next, Frequency.of(frequency).next(now, LONDON));
    }

    @Property
    void theNextIsAlwaysLater(
            @ForAll Frequency frequency, @ForAll @LongRange(min = 1_700_000_000, max = 2_000_000_000) long second) {
        Instant now = Instant.ofEpochSecond(second);
        assertTrue(frequency.next(now, LONDON).isAfter(now));
    }

    @Test
    void whatIsNoneOfThemIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Frequency.of("hourly"));
    }
}
