package org.concordat.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whenever the demo is made, its running month has happened as far as that day, and no further. */
class DemoRunningTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({"2026-11-01", "2026-11-26", "2026-12-31", "2027-01-01", "2027-02-28", "2028-02-29"})
    void nothingHappensLaterThanToday(LocalDate today) throws IOException {
        Set<String> refs = new HashSet<>();
        boolean bad = false;
        for (String line : DemoRunning.lines(today)) {
            JsonNode each = JSON.readTree(line);
            assertTrue(refs.add(each.path("ref").asText()), line);
            LocalDate received = day(each, "received");
            assertTrue(received.isBefore(today) && received.isAfter(today.minusMonths(3)), line);
            if (!each.path("closed").isNull()) {
                LocalDate closed = day(each, "closed");
                assertTrue(closed.isBefore(today) && closed.isAfter(received), line);
            }
            bad |= each.path("area").asText().equals(DemoCases.BAD_AREA);
        }
        assertTrue(bad, "one area waits");
        assertFalse(refs.size() < 100, "a month of five councils");
    }

    private static LocalDate day(JsonNode each, String at) {
        return OffsetDateTime.parse(each.path(at).asText()).toLocalDate();
    }

    @Test
    void theSameDayHasTheSameCases() {
        LocalDate today = LocalDate.of(2026, 11, 26);
        assertEquals(DemoRunning.lines(today), DemoRunning.lines(today));
    }
}
