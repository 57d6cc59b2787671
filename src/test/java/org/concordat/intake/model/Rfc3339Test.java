package org.concordat.intake.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read letter by letter is read as the platform reads it. */
class Rfc3339Test {

    private static final String LETTERS = "0123456789-+:.TZtz, Ss";

    private static Optional<Instant> platform(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-04-02T15:20:00+01:00",
                "2026-04-02T15:20:00-17:59",
                "2026-04-02T15:20:00Z",
                "2026-04-02T15:20:59.1Z",
                "2026-04-02T15:20:59.123456789+00:00",
                "2024-02-29T23:59:59.000001-00:00",
                "1900-12-31T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999999-18:00",
            })
    void asNearlyEverybodyWritesIt(String text) {
        assertEquals(platform(text), Times.RFC_3339.read(text));
        assertTrue(Times.RFC_3339.read(text).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-04-02T15:20:00",
                "2026-04-02T15:20Z",
                "2026-04-02t15:20:00z",
                "2026-04-02T15:20:00.Z",
                "2026-04-02T15:20:00.1234567890Z",
                "2026-04-02T15:20:00.5",
                "2026-04-02T24:00:00Z",
                "2026-04-02T15:60:00Z",
                "2026-04-02T15:20:60Z",
                "2026-02-29T15:20:00Z",
                "2026-04-31T15:20:00Z",
                "2026-00-02T15:20:00Z",
                "2026-13-02T15:20:00Z",
                "2026-04-00T15:20:00Z",
                "2026-04-02T15:20:00+18:00",
                "2026-04-02T15:20:00+18:01",
                "2026-04-02T15:20:00+01:60",
                "2026-04-02T15:20:00+01",
                "2026-04-02T15:20:00+0100",
                "2026-04-02T15:20:00+01:00:30",
                "2026-04-02T15:20:00Z ",
                " 2026-04-02T15:20:00Z",
                "2026-04-02T15:20:00ZZ",
                "2026-04-02 15:20:00Z",
                "2026-04-02T15:20:00,5Z",
                "+12026-04-02T15:20:00Z",
                "-0001-04-02T15:20:00Z",
                "２０２６-04-02T15:20:00Z",
            })
    void whatIsWrittenOtherwise(String text) {
        assertNull(Rfc3339.plain(text));
        assertEquals(platform(text), Times.RFC_3339.read(text));
    }

    /** A letter or two of a good one changed, taken out or put in, 200,000 times. */
    @Test
    void whateverIsDrawn() {
        Random random = new Random(3339);
        for (int i = 0; i < 200_000; i++) {
            String good = Instant.ofEpochSecond(random.nextLong(-2_000_000_000L, 6_000_000_000L), fraction(random))
                    .toString()
                    .replace("Z", random.nextBoolean() ? "Z" : "+0%d:30".formatted(random.nextInt(10)));
            String text = good;
            for (int changes = random.nextInt(3); changes > 0; changes--) {
                text = changed(text, random);
            }
            assertEquals(platform(text), Times.RFC_3339.read(text), text);
        }
        assertNotNull(Rfc3339.plain("2026-04-02T15:20:00Z"));
    }

    private static long fraction(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> 0;
            case 1 -> random.nextInt(1_000) * 1_000_000L;
            default -> random.nextInt(1_000_000_000);
        };
    }

    private static String changed(String text, Random random) {
        int at = random.nextInt(text.length());
        String letter = String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + letter + text.substring(at + 1);
            case 1 -> text.substring(0, at) + text.substring(at + 1);
            default -> text.substring(0, at) + letter + text.substring(at);
        };
    }
}
