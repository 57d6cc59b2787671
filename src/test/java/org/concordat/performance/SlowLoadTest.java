package org.concordat.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happens while a load is still being sent. */
@ApiTest
class SlowLoadTest {

    /** How many rows a load judges at once. */
    private static final int BATCH = 5_000;

    private static ResultParties parties;

    @BeforeAll
    static void agreement() {
        parties = ResultParties.of("slow", "a", "b");
    }

    @Test
    void f3ACaseThatIsJudgedAgainMeanwhileNeverCountsTwice() throws Exception {
        Api.officer(parties.unit())
                .body(Map.of("items", List.of(parties.licence("a", "S-1", "2026-01-28T10:00:00Z"))))
                .post(parties.path() + "/cases")
                .then()
                .statusCode(200);
        Instant between;
        try (SlowLoad load = new SlowLoad(parties, row("a", "S-1"))) {
            load.awaitBegun();
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

    @Test
    void f3WhatIsJustBeingRecordedIsNotKnownYetAndTheAnswerStaysTheSame() throws Exception {
        String query = "period=2026-01&serviceLevel=taken&council=" + parties.named("b");
        String rows =
                IntStream.range(0, BATCH).mapToObj(i -> row("b", "N-" + i)).collect(Collectors.joining());
        Map<String, Object> meanwhile;
        try (SlowLoad load = new SlowLoad(parties, rows + row("b", "last"))) {
            meanwhile = answerThatIsBehind(query);
            assertEquals(0, met(meanwhile));
            String ofAnother = Api.officer(parties.named("a"))
                    .get(parties.path() + "/results?period=2026-01&serviceLevel=taken")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items[0].knownOn");
            assertTrue(
                    Instant.parse(ofAnother).isAfter(Instant.parse((String) meanwhile.get("knownOn"))),
                    "what one council records holds no other back");
            assertTrue(load.end().contains("\"created\":" + (BATCH + 1)));
        }
        assertEquals(
                meanwhile,
                parties.row(query + "&asOf=" + meanwhile.get("asOf") + "&knownOn=" + meanwhile.get("knownOn")));
        assertEquals(BATCH + 1, met(parties.row(query)));
    }

    private static int met(Map<String, Object> row) {
        return (int) ((Map<?, ?>) row.get("counts")).get("met");
    }

    /** The first answer that knows nothing of the last half second: by then the first batch of the load has been judged. */
    private static Map<String, Object> answerThatIsBehind(String query) throws InterruptedException {
        Instant atLast = Instant.now().plusSeconds(30);
        Map<String, Object> answer = parties.row(query);
        while (Instant.parse((String) answer.get("knownOn"))
                .isAfter(Instant.now().minusMillis(500))) {
            assertTrue(Instant.now().isBefore(atLast), "the load is not under way");
            Thread.sleep(50);
            answer = parties.row(query);
        }
        return answer;
    }

    private static String row(String council, String ref) {
        return "{\"ref\":\"" + ref + "\",\"service\":\"licensing\",\"council\":\"slow-" + council
                + "\",\"received\":\"2026-01-28T10:00:00Z\",\"closed\":\"2026-01-30T10:00:00Z\"}\n";
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
