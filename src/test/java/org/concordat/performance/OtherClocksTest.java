package org.concordat.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Several nodes write, and their clocks differ. */
@ApiTest
class OtherClocksTest {

    private static final String RECEIVED = "2026-04-02T10:00:00Z";
    private static final String QUERY = "period=2026-04&serviceLevel=decided&asOf=2026-12-31T00:00:00Z&council=";
    private static final String AHEAD = " + interval '2 seconds'";

    private static ResultParties parties;

    @BeforeAll
    static void partnership() {
        parties = ResultParties.of("oclk", "ash");
    }

    /** As if the last load had been taken by a node whose clock is two seconds ahead. */
    private static void ahead() throws SQLException {
        String of = " where partnership_id = (select id from partnerships where slug = '" + parties.slug() + "')";
        String last = " and %1$s = (select max(recorded_at) from case_phases" + of + ")";
        try (Connection superuser = Postgres.asSuperuserOfConcordat();
                Statement statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            String revisions = "update result_revisions set recorded_at = recorded_at" + AHEAD + of;
            assertTrue(statement.executeUpdate(revisions + last.formatted("recorded_at")) > 0);
            String ended = "update case_phases set superseded_at = superseded_at" + AHEAD + of;
            assertTrue(statement.executeUpdate(ended + last.formatted("superseded_at")) > 0);
            String begun = "update case_phases set recorded_at = recorded_at" + AHEAD + of;
            assertTrue(statement.executeUpdate(begun + last.formatted("recorded_at")) > 0);
            assertEquals(1, statement.executeUpdate("update result_tides set as_of = as_of" + AHEAD + of));
            superuser.commit();
        }
    }

    private static String standing(String knownOn) {
        Map<?, ?> counts = (Map<?, ?>) parties.row(QUERY + parties.named("ash") + "&knownOn=" + knownOn)
                .get("counts");
        return "met " + counts.get("met") + ", missed " + counts.get("missed");
    }

    @Test
    @DisplayName(
            "F3 A case that nodes with different clocks record is known once, on any instant, and as the last one has it in the end")
    void aCaseIsKnownOnce() throws Exception {
        parties.load(parties.licence("ash", "a", RECEIVED));
        parties.load(parties.licence("ash", "a", RECEIVED, "closed", "2026-04-03T10:00:00Z"));
        ahead();
        Instant before = Instant.now();
        parties.load(parties.licence("ash", "a", RECEIVED, "closed", "2026-04-30T10:00:00Z"));
        Thread.sleep(2_500);
        for (long millis : List.of(0L, 300L, 1_000L, 1_900L)) {
            String known = before.plusMillis(millis).toString();
            assertTrue(List.of("met 1, missed 0", "met 0, missed 1").contains(standing(known)), known);
        }
        assertEquals("met 0, missed 1", standing(Instant.now().toString()));
    }
}
