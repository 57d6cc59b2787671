package org.concordat.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.concordat.kernel.Period;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Cases turn while nothing is written: what is kept of them is as of the last writing, what is answered as of any instant. */
@ApiTest
class TidesTest {

    private static final List<String> LEVELS = List.of("decided", "shut", "taken", "promised", "volume", "called-back");

    private static ResultParties parties;

    private final Random random = new Random(20_261_125);

    @BeforeAll
    static void partnership() {
        parties = ResultParties.of("tide", "ebb", "flow");
    }

    /** Minutes before or after now, so many days at most. */
    private Instant near(Instant now, int daysBefore, int daysAfter) {
        return now.plus(Duration.ofMinutes(random.nextInt((daysBefore + daysAfter) * 1_440) - daysBefore * 1_440L));
    }

    /** A case that turns around now: received lately or soon, due or closed before or after now, its clock stopped or not. */
    private Map<String, Object> item(String service, String ref, Instant now) {
        Instant received = near(now, 25, 4);
        Map<String, Object> item = parties.licence("flow", ref, received.toString());
        item.put("service", service);
        if (random.nextBoolean()) {
            item.put("area", List.of("east", "burton", "west").get(random.nextInt(3)));
        }
        if (random.nextInt(3) > 0) {
            item.put("due", later(received, near(now, 10, 20)));
        }
        if (random.nextInt(3) == 0) {
            item.put("closed", later(received, near(now, 10, 10)));
        }
        if (random.nextInt(3) == 0) {
            List<Map<String, Object>> clock = new ArrayList<>();
            for (String action : List.of("pause", "resume", "pause", "resume").subList(0, 1 + random.nextInt(4))) {
                clock.add(Map.of("at", later(received, near(now, 12, 12)), "action", action));
            }
            item.put("clock", clock);
        }
        return item;
    }

    private static String later(Instant received, Instant then) {
        return (then.isBefore(received) ? received : then).toString();
    }

    private void load(String service, Instant now) {
        List<Map<String, Object>> items = IntStream.range(0, 120)
                .mapToObj(i -> item(service, "t-" + random.nextInt(200), now))
                .toList();
        Map<String, Map<String, Object>> once = new HashMap<>();
        items.forEach(item -> once.put((String) item.get("ref"), item));
        Api.officer(service.equals("calls") ? parties.named("flow") : parties.unit())
                .body(Map.of("items", once.values()))
                .post(parties.path() + "/cases")
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("C1, F3 As of any instant, before the last writing and after it, results are what their cases come to")
    void resultsHoldAsOfAnyInstant() throws Exception {
        for (int round = 0; round < 3; round++) {
            Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
            load("licensing", now);
            load("calls", now);
            Thread.sleep(20); // the present is not the instant of the writing
            List<Object> told = new ArrayList<>();
            for (Instant asOf : List.of(
                    near(now, 20, 0),
                    near(now, 5, 0),
                    Instant.now(),
                    near(now, 0, 1),
                    near(now, 0, 10),
                    near(now, 0, 30))) {
                LEVELS.forEach(level -> told.add(verified(level, asOf)));
            }
            assertNotEquals(1, told.stream().distinct().count());
        }
    }

    /** The counts of two years as of an instant, which are those of the cases one by one. */
    private static Object verified(String level, Instant asOf) {
        List<Object> counts = new ArrayList<>();
        Period year = Period.containing(asOf.atOffset(ZoneOffset.UTC).toLocalDate(), Period.Length.YEAR);
        for (Period period : List.of(year, year.next())) {
            String result = parties.path() + "/results/" + period + "." + parties.named("flow") + ".sla." + level;
            Map<String, Object> verification = Api.officer(parties.unit())
                    .post(result + "/verification?asOf=" + asOf)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("");
            assertEquals(true, verification.get("same"), () -> asOf + " " + verification);
            Object told = Api.officer(parties.unit())
                    .get(result + "?asOf=" + asOf)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("counts");
            assertEquals(verification.get("recounted"), told, () -> result + " as of " + asOf);
            counts.add(told);
        }
        return counts;
    }

    @Test
    @DisplayName(
            "C1 An open case becomes a miss when it is due, though nobody writes; and stays one when somebody does")
    void aCaseFallsDue() throws Exception {
        Instant due = Instant.now().plusMillis(10_000).truncatedTo(ChronoUnit.MILLIS);
        parties.load(parties.licence("ebb", "falls", due.minusSeconds(3_600).toString(), "due", due.toString()));
        assertEquals("running 1, missed 0", promised(""));
        while (!Instant.now().isAfter(due)) {
            Thread.sleep(50);
        }
        assertEquals("running 0, missed 1", promised(""));
        assertEquals("running 1, missed 0", promised("&asOf=" + due));
        parties.load(parties.licence(
                "ebb",
                "other",
                due.minusSeconds(3_600).toString(),
                "due",
                due.plusSeconds(900_000).toString()));
        assertEquals("running 1, missed 1", promised(""));
        assertEquals("running 2, missed 0", promised("&asOf=" + due));
        assertEquals("running 0, missed 2", promised("&asOf=" + due.plusSeconds(900_001)));
    }

    /** Of the two years that may hold what is due soon. */
    private static String promised(String asOf) {
        Period year = Period.containing(Instant.now().atOffset(ZoneOffset.UTC).toLocalDate(), Period.Length.YEAR);
        int running = 0;
        int missed = 0;
        for (Period period : List.of(year, year.next())) {
            Map<?, ?> counts = (Map<?, ?>)
                    parties.row("serviceLevel=promised&council=" + parties.named("ebb") + "&period=" + period + asOf)
                            .get("counts");
            running += (int) counts.get("running");
            missed += (int) counts.get("missed");
        }
        assertTrue(running + missed > 0);
        return "running " + running + ", missed " + missed;
    }
}
