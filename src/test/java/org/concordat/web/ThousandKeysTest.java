package org.concordat.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Many requests, each sent many times at once: every one has its effect, and none has it twice. */
@ApiTest
class ThousandKeysTest {

    /** {@code mvn -Pproof test} sends 1,000. */
    private static final int KEYS = Integer.getInteger("idempotency.keys", 125);

    private static final int REPEATS = 20;
    private static final int SENDERS = 2 * REPEATS;
    private static final int PAUSE_MILLISECONDS = 30;

    private final AtomicInteger running = new AtomicInteger();

    @BeforeAll
    static void parties() {
        KeyedParties.register();
    }

    /** What one request was answered; the same for every repeat, but that all but one say that they are. */
    private record Answer(int status, String body) {}

    @Test
    @DisplayName("Many keys, each sent 20 times at once, have exactly as many effects, and each key one answer")
    void effects() throws Exception {
        long before = KeyedParties.loads("key-unit");
        String token = KeyedParties.token("key-unit");
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        List<List<Future<HttpResponse<String>>>> sent = new ArrayList<>();
        try {
            for (int key = 0; key < KEYS; key++) {
                String name = "thousand-" + key;
                List<Future<HttpResponse<String>>> ofKey = new ArrayList<>();
                for (int repeat = 0; repeat < REPEATS; repeat++) {
                    ofKey.add(senders.submit(() -> untilAnswered(token, name)));
                }
                sent.add(ofKey);
            }
            Set<Answer> answers = new HashSet<>();
            for (List<Future<HttpResponse<String>>> ofKey : sent) {
                answers.add(theOneAnswer(ofKey));
            }
            assertEquals(KEYS, answers.size(), "each key has an answer of its own");
        } finally {
            senders.shutdownNow();
        }
        assertEquals(before + KEYS, KeyedParties.loads("key-unit"));
        assertTrue(running.get() > 0, "some were sent while the first was running");
    }

    private static Answer theOneAnswer(List<Future<HttpResponse<String>>> ofKey) throws Exception {
        Set<Answer> answers = new HashSet<>();
        int first = 0;
        for (Future<HttpResponse<String>> sent : ofKey) {
            HttpResponse<String> answer = sent.get();
            answers.add(new Answer(answer.statusCode(), answer.body()));
            first += answer.headers().firstValue(ReplayMapper.HEADER).isEmpty() ? 1 : 0;
        }
        assertEquals(1, answers.size(), answers::toString);
        assertEquals(1, first, "one has had the effect, the others say that they are repeats");
        Answer one = answers.iterator().next();
        assertEquals(200, one.status(), one.body());
        return one;
    }

    /** Sends until it is neither running (409) nor one too many at once (429 and 503, of which nothing is kept). */
    private HttpResponse<String> untilAnswered(String token, String key) throws Exception {
        while (true) {
            HttpResponse<String> answer =
                    KeyedParties.send(token, key, KeyedParties.CASES, KeyedParties.row("same", "licences"));
            boolean isRunning = answer.statusCode() == 409 && answer.body().contains("/problems/request-running");
            boolean isTooMany = answer.statusCode() == 503 || answer.statusCode() == 429;
            if (!isRunning && !isTooMany) {
                return answer;
            }
            assertTrue(answer.headers().firstValue("Retry-After").isPresent());
            running.addAndGet(isRunning ? 1 : 0);
            Thread.sleep(PAUSE_MILLISECONDS);
        }
    }

    @Test
    @DisplayName("The twin: without a key each request has its effect")
    void withoutKeys() throws Exception {
        long before = KeyedParties.loads("key-council");
        Map<String, Object> call =
                Map.of("ref", "call", "service", "calls", "council", "key-council", "received", "2026-04-01T09:00:00Z");
        for (int i = 0; i < 3; i++) {
            Api.officer("key-council")
                    .body(Map.of("items", List.of(call)))
                    .post(KeyedParties.CASES)
                    .then()
                    .statusCode(200);
        }
        assertEquals(before + 3, KeyedParties.loads("key-council"));
    }
}
