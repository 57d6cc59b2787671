package org.concordat.intake.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written digit by digit is what the platform writes: digests of what is stored depend on it. */
class InstantTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999999999Z",
                "1900-01-01T00:00:00Z",
                "2199-12-31T23:59:59.999999Z",
                "2000-02-29T12:34:56.000001Z",
                "2026-04-02T15:20:00.1Z",
                "2026-04-02T15:20:00.010Z",
                "2026-04-02T15:20:00.000100Z",
                "2026-04-02T15:20:00.000000001Z",
                "2026-04-02T15:20:00.100000010Z",
                "0000-01-01T00:00:00Z",
                "0999-12-31T09:09:09.009Z",
                "9999-12-31T23:59:59.999999999Z",
                "-0001-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
            })
    void atTheEdges(String text) {
        Instant instant = Instant.parse(text);

        assertEquals(instant.toString(), InstantText.of(instant));
    }

    @Test
    void ofAnyInstant() {
        Random random = new Random(20_261_127);
        int[] fractions = {0, 1_000_000, 1_000, 1};
        for (int i = 0; i < 200_000; i++) {
            long second = i % 10 == 0 ? random.nextLong() % 400_000_000_000L : random.nextLong() % 8_000_000_000L;
            int unit = fractions[i % fractions.length];
            int nanos = unit == 0 ? 0 : random.nextInt(1_000_000_000 / unit) * unit;
            Instant instant = Instant.ofEpochSecond(second, nanos);

            assertEquals(instant.toString(), InstantText.of(instant));
        }
    }

    @Test
    void ofTheFirstAndTheLast() {
        assertEquals(Instant.MIN.toString(), InstantText.of(Instant.MIN));
        assertEquals(Instant.MAX.toString(), InstantText.of(Instant.MAX));
    }
}
