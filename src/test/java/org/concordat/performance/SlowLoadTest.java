package org.concordat.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happens while a load is still being sent. */
@ApiTest
class SlowLoadTest {

    private static final String ROW = "{\"ref\":\"S-1\",\"service\":\"licensing\",\"council\":\"slow-a\","
            + "\"received\":\"2026-01-28T10:00:00Z\",\"closed\":\"2026-01-30T10:00:00Z\"}\n";

    private static ResultParties parties;

    @BeforeAll
    static void agreement() {
        parties = ResultParties.of("slow", "a");
    }

    @Test
    void f3ACaseThatIsJudgedAgainMeanwhileNeverCountsTwice() throws Exception {
        Api.officer(parties.unit())
                .body(Map.of("items", List.of(parties.licence("a", "S-1", "2026-01-28T10:00:00Z"))))
                .post(parties.path() + "/cases")
                .then()
                .statusCode(200);
        Instant between;
        try (SlowLoad load = new SlowLoad(parties, ROW)) {
            Thread.sleep(1_500); // the server has begun with it
            between = Instant.now();
            Thread.sleep(50);
            Api.manager(parties.unit())
                    .header("If-Match", "\"1\"")
                    .body(ResultParties.measureText("timeliness", "received"))
                    .put(parties.path() + "/measures/by-due")
                    .then()
                    .statusCode(200);
            assertEquals("running 0, judged 1", cases(between));
            assertTrue(load.end().contains("\"updated\":1"));
        }
        assertEquals("running 0, judged 1", cases(between));
        assertEquals("running 0, judged 1", cases(Instant.now()));
    }

    /** How many cases the service level's results of the two months count together. */
    private static String cases(Instant knownOn) {
        int running = 0;
        int judged = 0;
        for (String month : List.of("2026-01", "2026-02")) {
            Map<String, Integer> counts = Api.officer(parties.unit())
                    .get(parties.path() + "/results/" + month + ".slow-a.sla.decided?knownOn=" + knownOn)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("counts");
            running += counts.get("running");
            judged += counts.get("met") + counts.get("missed");
        }
        return "running " + running + ", judged " + judged;
    }
}
