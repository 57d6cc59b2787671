package org.concordat.exclusions;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In each of the three models one side proposes and the other decides; nobody else does either. */
@ApiTest
class WhoMayExcuseTest {

    private static final Map<String, Object> YES = Map.of("accepted", true, "reason", "We saw it.");
    private static final Map<String, String> WAITING = new ConcurrentHashMap<>();

    @BeforeAll
    static void partnerships() {
        ThreeModels.register();
    }

    /** One that the provider has proposed and nobody has decided, the same for all rows of a table. */
    private static String waiting(ThreeModels model, String what) {
        return WAITING.computeIfAbsent(
                model.partnership() + model.council() + what,
                key -> model.proposed(
                        "provider",
                        what,
                        what.equals("exclusions") ? model.exclusion("c-1") : model.relief("period", "2026-05")));
    }

    @ParameterizedTest(name = "C2 {0}: {1} proposes {2}, decides the provider''s {3}, takes it back {4}, reads it {5}")
    @CsvSource({
        "shared,      provider,           201, 403, 200, 200",
        "shared,      client,             201, 201, 403, 200",
        "shared,      stranger,           422, 404, 404, 404",
        "shared,      board,              403, 403, 403, 200",
        "shared,      provider manager,   403, 403, 403, 200",
        "shared,      client signatory,   403, 403, 403, 200",
        "shared,      client reader,      403, 403, 403, 200",
        "hosted,      provider,           201, 403, 200, 200",
        "hosted,      client,             201, 201, 403, 200",
        "hosted,      board,              403, 403, 403, 200",
        "host itself, provider,           201, 403, 200, 200",
        "host itself, client,             403, 201, 403, 200",
        "host itself, client reader,      403, 403, 403, 200",
        "host itself, stranger,           422, 404, 404, 404",
        "joint,       provider,           201, 403, 200, 200",
        "joint,       client,             403, 201, 403, 200",
        "joint,       stranger,           422, 404, 404, 404",
    })
    void exclusions(String name, String who, int propose, int decide, int withdraw, int read) {
        ThreeModels model = ThreeModels.named(name);
        String one = model.path("/exclusions/" + waiting(model, "exclusions"));
        Map<String, Object> another = model.exclusion("c-2");
        String dry = "?dryRun=true";
        assertEquals(
                propose,
                model.as(who)
                        .body(another)
                        .post(model.path("/exclusions" + dry))
                        .statusCode());
        assertEquals(
                decide, model.as(who).body(YES).post(one + "/decisions" + dry).statusCode());
        assertEquals(withdraw, model.as(who).post(one + "/withdrawal" + dry).statusCode());
        assertEquals(read, model.as(who).get(one).statusCode());
        model.as("provider").get(one).then().body("state", equalTo("proposed")).body("revision", equalTo(1));
    }

    @ParameterizedTest(name = "B6 {0}: {1} proposes {2}, decides the provider''s {3}, takes it back {4}, reads it {5}")
    @CsvSource({
        "shared,      provider,           201, 403, 200, 200",
        "shared,      client,             201, 201, 403, 200",
        "shared,      stranger,           422, 404, 404, 404",
        "shared,      board,              403, 403, 403, 200",
        "shared,      provider manager,   403, 403, 403, 200",
        "shared,      client signatory,   403, 403, 403, 200",
        "hosted,      provider,           201, 403, 200, 200",
        "hosted,      client,             201, 201, 403, 200",
        "hosted,      board,              403, 403, 403, 200",
        "host itself, provider,           201, 403, 200, 200",
        "host itself, client,             201, 201, 403, 200",
        "host itself, client reader,      403, 403, 403, 200",
        "host itself, stranger,           422, 404, 404, 404",
        "joint,       provider,           201, 403, 200, 200",
        "joint,       client,             201, 201, 403, 200",
        "joint,       stranger,           422, 404, 404, 404",
    })
    void reliefs(String name, String who, int propose, int decide, int withdraw, int read) {
        ThreeModels model = ThreeModels.named(name);
        String one = model.path("/reliefs/" + waiting(model, "reliefs"));
        Map<String, Object> another = model.relief("period", "2026-06");
        String dry = "?dryRun=true";
        assertEquals(
                propose,
                model.as(who).body(another).post(model.path("/reliefs" + dry)).statusCode());
        assertEquals(
                decide, model.as(who).body(YES).post(one + "/decisions" + dry).statusCode());
        assertEquals(withdraw, model.as(who).post(one + "/withdrawal" + dry).statusCode());
        assertEquals(read, model.as(who).get(one).statusCode());
        model.as("provider").get(one).then().body("state", equalTo("proposed")).body("revision", equalTo(1));
    }

    @ParameterizedTest(name = "C2 {0}: what the {1} side proposes the {2} side accepts, and results leave the case out")
    @CsvSource({
        "shared, provider, client",
        "shared, client, provider",
        "hosted, provider, client",
        "hosted, client, provider",
        "host itself, provider, client",
        "joint, provider, client",
    })
    void decidedByTheOtherSide(String name, String proposer, String decider) {
        ThreeModels model = ThreeModels.named(name);
        int before = excluded(model);
        String ref = proposer.equals("provider") ? "c-8" : "c-9";
        String id = model.proposed(proposer, "exclusions", model.exclusion(ref));
        model.decided(proposer, "exclusions", id, true).statusCode(403);
        assertEquals(before, excluded(model));
        model.decided(decider, "exclusions", id, true)
                .statusCode(201)
                .header("ETag", startsWith("\"2-"))
                .body("state", equalTo("accepted"))
                .body("proposedBySide", equalTo(proposer));
        assertEquals(before + 1, excluded(model));
    }

    /** How many of the council's cases are left out; the others are in the denominator. */
    private static int excluded(ThreeModels model) {
        Map<String, Object> result = model.as("provider")
                .get(model.path("/results/2026-02." + model.council() + ".sla.monthly"))
                .then()
                .statusCode(200)
                .extract()
                .path("");
        int excluded = (int) ((Map<?, ?>) result.get("counts")).get("excluded");
        assertEquals(ThreeModels.CASES - excluded, result.get("denominator"));
        return excluded;
    }

    @Test
    @DisplayName("C2 The board sees that a case is left out and why, not which; the host sees which")
    void theBoardIsNotToldWhoseCaseItIs() {
        ThreeModels model = ThreeModels.HOST_ITSELF;
        String id = model.proposed("provider", "exclusions", model.exclusion("c-5", "serviceLevel", "monthly"));
        String one = model.path("/exclusions/" + id);
        model.as("board")
                .get(one)
                .then()
                .statusCode(200)
                .body("ref", nullValue())
                .body("reason", equalTo("The register was down."))
                .body("serviceLevel", equalTo("monthly"))
                .body("council", equalTo("ex-county"));
        model.as("provider").get(one).then().body("ref", equalTo("c-5"));
        String list = model.path("/exclusions?council=ex-county");
        model.as("board")
                .get(list)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items.ref", not(hasItem(not(nullValue()))));
        model.as("provider").get(list + "&ref=c-5").then().statusCode(200).body("items.id", contains(id));
        model.as("board").get(list + "&ref=c-5").then().statusCode(403);
        model.decided("board", "exclusions", id, false).statusCode(201).body("ref", nullValue());
        model.as("provider").get(one).then().body("ref", equalTo("c-5")).body("state", equalTo("rejected"));
    }
}
