package org.concordat.intake;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The same cases, sent by several at once. */
@ApiTest
class ConcurrentLoadsTest {

    private static final int CASES = 400;
    private static final int SENDERS = 4;

    @BeforeAll
    static void partnership() {
        IntakeParties.register();
    }

    @Test
    @DisplayName("C7 Cases that several send at once are stored once each; whoever came second is told so")
    void newCasesAreStoredOnce() {
        List<Response> answers = sendAtOnce(sender -> body("CN-", "granted"));
        assertEquals(CASES, sum(answers, "created"));
        assertEquals(taken(answers) * (long) CASES, sum(answers, "created") + sum(answers, "unchanged"));
        assertStored("CN-", 1);
    }

    @Test
    @DisplayName("C7 Of several states sent at once one holds in the end, and each that was taken has a revision")
    void everyStateHasItsRevision() {
        send(body("CU-", "granted")).then().statusCode(200).body("created", equalTo(CASES));
        List<Response> answers = sendAtOnce(sender -> body("CU-", "outcome-" + sender));
        assertEquals(taken(answers) * (long) CASES, sum(answers, "updated") + sum(answers, "unchanged"));
        assertStored("CU-", 1 + (int) (sum(answers, "updated") / CASES));
    }

    private static void assertStored(String prefix, int revision) {
        for (int i : List.of(0, CASES / 2, CASES - 1)) {
            Api.officer("in-unit")
                    .get("/partnerships/intake/cases/" + prefix + i + "?council=in-alpha&service=licences")
                    .then()
                    .statusCode(200)
                    .body("revision", equalTo(revision));
        }
    }

    /** Every answer is a receipt, or says that it is to be tried again. */
    private static List<Response> sendAtOnce(Function<Integer, String> body) {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            List<CompletableFuture<Response>> sent = IntStream.range(0, SENDERS)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> send(body.apply(i)), senders))
                    .toList();
            List<Response> answers = sent.stream().map(CompletableFuture::join).toList();
            answers.forEach(
                    answer -> assertTrue(List.of(200, 409, 429, 503).contains(answer.statusCode()), answer::asString));
            assertTrue(taken(answers) > 0);
            return answers;
        } finally {
            senders.shutdown();
        }
    }

    private static long taken(List<Response> answers) {
        return answers.stream().filter(answer -> answer.statusCode() == 200).count();
    }

    private static long sum(List<Response> answers, String field) {
        return answers.stream()
                .filter(answer -> answer.statusCode() == 200)
                .mapToLong(answer -> answer.jsonPath().getLong(field))
                .sum();
    }

    private static Response send(String body) {
        return Api.officer("in-unit")
                .contentType("application/x-ndjson")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/partnerships/intake/cases");
    }

    private static String body(String prefix, String outcome) {
        return IntStream.range(0, CASES)
                .mapToObj(i -> """
                        {"ref":"%s%d","service":"licences","council":"in-alpha","received":"2026-04-02T10:00:00Z","outcome":"%s"}""".formatted(prefix, i, outcome))
                .collect(Collectors.joining("\n"));
    }
}
