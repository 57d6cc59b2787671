package org.concordat.costs.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days somebody shares (rule M3): other votes or roles are no change of them. */
class StayTest {

    private static Stay stay(String text) {
        String[] parts = text.split(" ");
        return new Stay(parts[0], LocalDate.parse(parts[1]), parts[2].equals("-") ? null : LocalDate.parse(parts[2]));
    }

    @ParameterizedTest(name = "M3: {0} are {1}")
    @CsvSource({
        "a 2020-04-01 2025-09-30; a 2025-10-01 -, a 2020-04-01 -",
        "a 2025-10-01 2025-12-31; a 2020-04-01 2025-09-30; a 2026-01-01 2026-03-31, a 2020-04-01 2026-03-31",
        "a 2020-04-01 2025-09-30; a 2025-10-02 -, a 2020-04-01 2025-09-30; a 2025-10-02 -",
        "a 2020-04-01 2025-09-30; b 2025-10-01 -, a 2020-04-01 2025-09-30; b 2025-10-01 -",
        "b 2020-04-01 2025-09-30; a 2020-04-01 -; b 2025-10-01 -, a 2020-04-01 -; b 2020-04-01 -"
    })
    void m3_staysThatTouchAreOne(String stays, String joined) {
        assertEquals(
                joined,
                Stay.joined(Stream.of(stays.split("; ")).map(StayTest::stay).toList()).stream()
                        .map(stay ->
                                stay.organisation() + " " + stay.from() + " " + (stay.to() == null ? "-" : stay.to()))
                        .collect(Collectors.joining("; ")));
    }
}
