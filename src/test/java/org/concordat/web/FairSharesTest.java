package org.concordat.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What one organisation asks for takes at most half of the connections, so the others do not wait for it. */
@ApiTest
@TestProfile(FairSharesTest.FewConnections.class)
class FairSharesTest {

    private static final String SLOW = "/tests/slow";

    /** Four connections, so that half of them is soon taken. */
    public static class FewConnections implements QuarkusTestProfile {
        @Override
        public String getConfigProfile() {
            return "strict";
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.min-size", "1",
                    "quarkus.datasource.jdbc.max-size", "4",
                    "concordat.limits.at-once.total", "48",
                    "concordat.limits.at-once.organisation", "24",
                    "concordat.limits.at-once.address", "20");
        }
    }

    @BeforeAll
    static void organisations() {
        Api.organisation("fair-loud", "district-council");
        Api.organisation("fair-calm", "district-council");
    }

    @Test
    @DisplayName("While one keeps the database busy, another is answered as ever and does not wait for it")
    void others() throws Exception {
        ExecutorService callers = Executors.newCachedThreadPool();
        try {
            List<Future<Integer>> loud = slow(callers, 6, 6);
            Thread.sleep(200);
            for (int i = 0; i < 10; i++) {
                Api.officer("fair-calm").get("/organisations/fair-calm").then().statusCode(200);
            }
            List<Future<Integer>> working =
                    loud.stream().filter(one -> !one.isDone()).toList();
            int answered = 0;
            for (Future<Integer> one : loud) {
                if (one.get() == 200) {
                    assertTrue(working.contains(one), "the other was answered while it was at work");
                    answered++;
                }
            }
            assertEquals(2, answered);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    @DisplayName("Of one that keeps the database busy two requests work and the others wait their turn, for a while")
    void turns() throws Exception {
        ExecutorService callers = Executors.newCachedThreadPool();
        try {
            List<Integer> statuses = List.of();
            // On a busy machine they may come so slowly that nobody waits, or take so long that nobody has a turn in
            // time.
            for (int i = 0; i < 5 && !(statuses.contains(429) && served(statuses) > 2); i++) {
                statuses = statuses(slow(callers, 18, 0.15));
            }
            assertTrue(statuses.contains(429), "who waits longer than half a second is told so: " + statuses);
            assertTrue(served(statuses) > 2, statuses.toString());
            assertEquals(
                    200,
                    Api.officer("fair-loud").get("/organisations/fair-loud").statusCode());
        } finally {
            callers.shutdownNow();
        }
    }

    private static long served(List<Integer> statuses) {
        return statuses.stream().filter(status -> status == 200).count();
    }

    private static List<Integer> statuses(List<Future<Integer>> asked) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> one : asked) {
            statuses.add(one.get());
        }
        return statuses;
    }

    private static List<Future<Integer>> slow(ExecutorService callers, int requests, double seconds) {
        List<Future<Integer>> asked = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            asked.add(callers.submit(() ->
                    Api.officer("fair-loud").get(SLOW + "?seconds=" + seconds).statusCode()));
        }
        return asked;
    }

    @Test
    @DisplayName("Who calls from too many connections is refused at the door, and nobody else's place is taken")
    void door() throws Exception {
        ExecutorService callers = Executors.newCachedThreadPool();
        try {
            List<Future<Integer>> loud = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                loud.add(callers.submit(() ->
                        Api.officer("fair-loud").get(SLOW + "/idle?seconds=4").statusCode()));
            }
            List<Integer> statuses = statuses(loud);
            assertTrue(statuses.contains(429) && statuses.contains(200), statuses::toString);
            assertTrue(!statuses.contains(503), statuses::toString);
        } finally {
            callers.shutdownNow();
        }
    }
}
