package org.concordat.exclusions;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case is proposed to be left out, and that is decided once (rule C2). */
@ApiTest
class ExclusionsTest {

    private static final ThreeModels HERE = ThreeModels.SHARED;
    private static final String EXCLUSIONS = HERE.path("/exclusions");

    @BeforeAll
    static void cases() {
        ThreeModels.register();
        List<Object> items = new ArrayList<>();
        for (String ref :
                "good void twice stands again list-1 list-2 then known race-1 race-2 race-3 evidence".split(" ")) {
            Map<String, Object> item = new HashMap<>(Map.of(
                    "ref", "x-" + ref, "service", "licences", "council", "ex-ash", "received", "2026-03-02T10:00:00Z"));
            if (ref.equals("void")) {
                item.put("void", true);
                item.put("voidReason", "entered twice");
            }
            items.add(item);
        }
        HERE.send(items);
    }

    private static ValidatableResponse propose(Map<String, Object> body) {
        return HERE.as("provider").body(body).post(EXCLUSIONS).then();
    }

    @ParameterizedTest(name = "C2 {0} is {1}: {2} at {3}")
    @CsvSource(
            value = {
                "ref,          x-nothing,         422, /ref",
                "ref,          x-void,            422, /ref",
                "service,      parking,           422, /ref",
                "serviceLevel, weekly,            422, /serviceLevel",
                "council,      ex-nobody,         422, /council",
                "council,      ex-unit,           422, /council",
                "council,      ex-oak,            422, /council",
                "ref,          -,                 400, /ref",
                "reason,       -,                 400, /reason",
                "reason,       ' ',               400, /reason",
                "evidence,     http://x.example/, 400, /evidence",
                "evidence,     https://u:p@x.example/, 400, /evidence",
                "evidence,     'https://x.example/\"><b>', 400, /evidence",
                "council,      Ex Ash,            400, /council",
            },
            nullValues = "-")
    void refused(String field, String value, int status, String pointer) {
        Map<String, Object> body = HERE.exclusion("x-good", field, value);
        ValidatableResponse answer = propose(body).statusCode(status).body("errors.pointer", contains(pointer));
        if (status == 422) {
            answer.body("rule", equalTo("C2"));
        }
        HERE.as("provider")
                .body(HERE.exclusion("x-good"))
                .post(EXCLUSIONS + "?dryRun=true")
                .then()
                .statusCode(201);
    }

    @Test
    @DisplayName("C2 What is proposed says who, when and why, and where it is")
    void proposed() {
        Map<String, Object> body =
                HERE.exclusion("x-evidence", "evidence", "https://files.example:8443/a?b=c", "serviceLevel", "monthly");
        ValidatableResponse made = propose(body).statusCode(201);
        String id = made.extract().path("id");
        assertEquals(7, UUID.fromString(id).version());
        made.header("Location", endsWith("/v1" + EXCLUSIONS + "/" + id))
                .body("ref", equalTo("x-evidence"))
                .body("council", equalTo("ex-ash"))
                .body("serviceLevel", equalTo("monthly"))
                .body("evidence", equalTo("https://files.example:8443/a?b=c"))
                .body("state", equalTo("proposed"))
                .body("proposedBySide", equalTo("provider"))
                .body("proposedBy", equalTo("ex-unit:ex-unit-officer"))
                .body("proposedAt", notNullValue())
                .body("decidedBy", nullValue())
                .body("decidedAt", nullValue())
                .body("decisionReason", nullValue())
                .body("revision", equalTo(1));
        HERE.as("client").get(EXCLUSIONS + "/" + id).then().statusCode(200).header("ETag", startsWith("\"1-"));
    }

    @Test
    @DisplayName(
            "C2 A case is not proposed twice for the same level; what was rejected or taken back may be proposed anew")
    void once() {
        String monthly = HERE.proposed("provider", "exclusions", HERE.exclusion("x-twice", "serviceLevel", "monthly"));
        propose(HERE.exclusion("x-twice", "serviceLevel", "monthly"))
                .statusCode(409)
                .body("rule", equalTo("C2"));
        propose(HERE.exclusion("x-twice", "serviceLevel", "quarterly")).statusCode(201);
        HERE.decided("client", "exclusions", monthly, false).statusCode(201).body("state", equalTo("rejected"));
        String again = HERE.proposed("client", "exclusions", HERE.exclusion("x-twice", "serviceLevel", "monthly"));
        HERE.as("client").post(EXCLUSIONS + "/" + again + "/withdrawal").then().statusCode(200);
        String all = HERE.proposed("provider", "exclusions", HERE.exclusion("x-twice"));
        propose(HERE.exclusion("x-twice", "serviceLevel", "monthly")).statusCode(409);
        propose(HERE.exclusion("x-twice")).statusCode(409);
        HERE.decided("client", "exclusions", all, true).statusCode(201);
        propose(HERE.exclusion("x-twice", "serviceLevel", "monthly")).statusCode(409);
        propose(HERE.exclusion("x-twice")).statusCode(409);
    }

    @ParameterizedTest(name = "C2 What was {0} stands")
    @CsvSource({"accepted, stands", "rejected, again", "withdrawn, then"})
    void stands(String state, String ref) {
        String id = HERE.proposed("provider", "exclusions", HERE.exclusion("x-" + ref));
        String one = EXCLUSIONS + "/" + id;
        HERE.as("client").post(one + "/withdrawal").then().statusCode(403);
        if (state.equals("withdrawn")) {
            HERE.as("provider").post(one + "/withdrawal").then().statusCode(200).body("state", equalTo(state));
        } else {
            HERE.decided("client", "exclusions", id, state.equals("accepted")).statusCode(201);
        }
        for (boolean accepted : new boolean[] {true, false}) {
            HERE.decided("client", "exclusions", id, accepted).statusCode(409).body("rule", equalTo("C2"));
        }
        HERE.as("provider").post(one + "/withdrawal").then().statusCode(409);
        HERE.as("provider")
                .get(one)
                .then()
                .body("state", equalTo(state))
                .body("revision", equalTo(2))
                .body(
                        "decidedBy",
                        equalTo(state.equals("withdrawn") ? "ex-unit:ex-unit-officer" : "ex-ash:ex-ash-officer"))
                .body("decisionReason", state.equals("withdrawn") ? nullValue() : notNullValue());
    }

    @ParameterizedTest(name = "A decision {0} is 400")
    @CsvSource(
            value = {"without a reason | {\"accepted\":true}", "without a verdict | {\"reason\":\"Because\"}"},
            delimiter = '|')
    void decisionsAreWhole(String what, String body) {
        HERE.as("client")
                .body(body)
                .post(EXCLUSIONS + "/" + UUID.randomUUID() + "/decisions")
                .then()
                .statusCode(400);
        HERE.decided("client", "exclusions", UUID.randomUUID().toString(), true).statusCode(404);
    }

    @Test
    @DisplayName("F3 As of an instant in the past an exclusion is as it was then")
    void knownOn() throws InterruptedException {
        Instant before = pause();
        String id = HERE.proposed("provider", "exclusions", HERE.exclusion("x-known"));
        Instant between = pause();
        HERE.decided("client", "exclusions", id, true).statusCode(201);
        Instant after = pause();
        String one = EXCLUSIONS + "/" + id + "?knownOn=";
        HERE.as("client").get(one + before).then().statusCode(404);
        HERE.as("client")
                .get(one + between)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("state", equalTo("proposed"))
                .body("decidedBy", nullValue());
        HERE.as("client").get(one + after).then().statusCode(200).body("state", equalTo("accepted"));
        HERE.as("client").get(one + after.plusSeconds(3_600)).then().statusCode(400);
        String list = EXCLUSIONS + "?council=ex-ash&ref=x-known&knownOn=";
        HERE.as("client").get(list + before).then().body("items.size()", equalTo(0));
        HERE.as("client").get(list + between).then().body("items.state", contains("proposed"));
        HERE.as("client").get(list + between + "&state=accepted").then().body("items.size()", equalTo(0));
        HERE.as("client").get(list + after + "&state=accepted").then().body("items.id", contains(id));
        HERE.as("client").get(list + after.plusSeconds(3_600)).then().statusCode(400);
    }

    private static Instant pause() throws InterruptedException {
        Thread.sleep(5);
        Instant now = Instant.now();
        Thread.sleep(5);
        return now;
    }

    @Test
    @DisplayName("Lists are filtered by field and read page by page in the order of proposals")
    void lists() {
        String one = HERE.proposed("provider", "exclusions", HERE.exclusion("x-list-1", "serviceLevel", "monthly"));
        String other = HERE.proposed("client", "exclusions", HERE.exclusion("x-list-1", "serviceLevel", "quarterly"));
        String list = EXCLUSIONS + "?ref=x-list-1";
        HERE.as("provider").get(list).then().body("items.id", contains(one, other));
        HERE.as("provider").get(list + "&serviceLevel=quarterly").then().body("items.id", contains(other));
        HERE.as("provider").get(list + "&service=licences").then().body("items.id", contains(one, other));
        HERE.as("provider").get(list + "&service=parking").then().body("items.size()", equalTo(0));
        HERE.as("provider").get(list + "&council=ex-elm").then().body("items.size()", equalTo(0));
        HERE.as("provider").get(list + "&council=ex-nobody").then().statusCode(404);
        HERE.as("provider").get(list + "&state=open").then().statusCode(400);
        String next = HERE.as("provider")
                .get(list + "&limit=1")
                .then()
                .body("items.id", contains(one))
                .extract()
                .path("next");
        HERE.as("provider")
                .get(list + "&limit=1&cursor=" + next)
                .then()
                .body("items.id", contains(other))
                .body("next", nullValue());
    }

    @Test
    @DisplayName("A decision that only tries is answered as it would be, and nothing is decided or judged")
    void dryRun() {
        String id = HERE.proposed("provider", "exclusions", HERE.exclusion("x-list-2"));
        String result = HERE.path("/results/2026-03.ex-ash.sla.monthly");
        Map<String, Object> before = counts(result);
        HERE.as("client")
                .body(Map.of("accepted", true, "reason", "We saw it."))
                .post(EXCLUSIONS + "/" + id + "/decisions?dryRun=true")
                .then()
                .statusCode(201)
                .body("state", equalTo("accepted"))
                .body("revision", equalTo(2));
        HERE.as("client").get(EXCLUSIONS + "/" + id).then().body("state", equalTo("proposed"));
        assertEquals(before, counts(result));
        HERE.decided("client", "exclusions", id, true).statusCode(201);
        assertTrue(!before.equals(counts(result)), "the decision that was meant");
    }

    private static Map<String, Object> counts(String result) {
        return HERE.as("provider").get(result).then().statusCode(200).extract().path("counts");
    }

    @RepeatedTest(3)
    @DisplayName("C2 Of two who decide, or decide and take back, at the same time one is told that it stands")
    void atOnce(RepetitionInfo round) {
        String id = HERE.proposed("provider", "exclusions", HERE.exclusion("x-race-" + round.getCurrentRepetition()));
        CyclicBarrier start = new CyclicBarrier(3);
        List<Integer> statuses = Stream.<java.util.function.IntSupplier>of(
                        () -> HERE.decided("client", "exclusions", id, true)
                                .extract()
                                .statusCode(),
                        () -> HERE.decided("client", "exclusions", id, false)
                                .extract()
                                .statusCode(),
                        () -> HERE.as("provider")
                                .post(EXCLUSIONS + "/" + id + "/withdrawal")
                                .statusCode())
                .map(act -> CompletableFuture.supplyAsync(() -> {
                    try {
                        start.await();
                    } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
                        throw new IllegalStateException(e);
                    }
                    return act.getAsInt();
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertEquals(2, statuses.stream().filter(s -> s == 409).count(), statuses::toString);
        assertEquals(1, statuses.stream().filter(s -> s / 100 == 2).count(), statuses::toString);
        HERE.as("client")
                .get(EXCLUSIONS + "/" + id)
                .then()
                .body("revision", equalTo(2))
                .body("state", not(equalTo("proposed")));
    }
}
