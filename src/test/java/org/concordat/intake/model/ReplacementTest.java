package org.concordat.intake.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.concordat.kernel.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplacementTest {

    @ParameterizedTest(name = "C7 stored {0} as at {1}, row {2} as at {3}: {4}")
    @CsvSource({
        "  ,                     , A,                     , CREATED",
        "  ,                     , A, 2026-04-02T00:00:00Z, CREATED",
        "A,                      , A,                     , UNCHANGED",
        "A,                      , B,                     , UPDATED",
        "A, 2026-04-02T00:00:00Z, B, 2026-04-03T00:00:00Z, UPDATED",
        "A, 2026-04-02T00:00:00Z, B, 2026-04-02T00:00:00Z, UPDATED",
        "A, 2026-04-02T00:00:00Z, A, 2026-04-03T00:00:00Z, UNCHANGED",
        "A, 2026-04-02T00:00:00Z, B, 2026-04-01T00:00:00Z, STALE",
        "A, 2026-04-02T00:00:00Z, A, 2026-04-01T00:00:00Z, STALE",
        "A, 2026-04-02T00:00:00Z, B,                     , UPDATED",
        "A,                     , B, 2026-04-01T00:00:00Z, UPDATED"
    })
    void c7(String stored, Instant storedAsAt, String row, Instant rowAsAt, Replacement expected) {
        assertEquals(expected, Replacement.of(stored, storedAsAt, row, rowAsAt));
    }

    @Test
    void c7TheSameStateHasTheSameDigestWhateverItsAsAt() {
        CaseRow row = row(null, Map.of("a", "1", "b", "2"), null);
        assertEquals(
                row.digest(),
                row(null, Map.of("b", "2", "a", "1"), Instant.EPOCH).digest());
        assertNotEquals(
                row.digest(), row("granted", Map.of("a", "1", "b", "2"), null).digest());
        assertNotEquals(
                row.digest(), row(null, Map.of("a", "2", "b", "1"), null).digest());
    }

    private static CaseRow row(String outcome, Map<String, String> attributes, Instant asAt) {
        return new CaseRow(
                "K-1",
                new Slug("licensing"),
                new Slug("kettering"),
                null,
                Instant.parse("2026-04-02T15:20:00Z"),
                null,
                null,
                null,
                List.of(),
                outcome,
                attributes,
                asAt,
                null);
    }
}
