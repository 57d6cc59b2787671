package org.concordat.consequences;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule B7: what bands stand for by the agreement, and who may say otherwise and why, in each of the three models. */
@ApiTest
class RatingsTest {

    private static final Map<String, ConsequenceParties> PARTIES = Map.of(
            "entity", new ConsequenceParties("rate-e", ConsequenceParties.ENTITY),
            "host", new ConsequenceParties("rate-h", ConsequenceParties.HOST),
            "joint", new ConsequenceParties("rate-j", ConsequenceParties.JOINT));

    private static final String RATINGS = """
            ,"consequences":{"ratings":{"met":"Good","minor":"Approaching target","serious":"Requires improvement",
              "critical":"Inadequate"}}""";

    @BeforeAll
    static void register() {
        PARTIES.values().forEach(RatingsTest::register);
    }

    private static void register(ConsequenceParties parties) {
        ConsequenceParties.register(parties.slug(), parties.model(), "corby", "well");
        String levels = String.join(
                ",",
                ConsequenceParties.level("answered", "licensing", "month"),
                ConsequenceParties.level("right", "licensing", "quarter"));
        parties.agree("corby", ConsequenceParties.terms(levels, RATINGS));
        parties.agree("well", ConsequenceParties.terms(levels, ""));
        parties.figure("answered", "corby", "2026-01", "99/100");
        parties.figure("answered", "corby", "2026-02", "93/100");
        parties.figure("answered", "corby", "2026-03", "90/100");
        parties.figure("answered", "corby", "2026-04", "85/100");
        parties.figure("answered", "corby", "2026-05", "10/100");
        parties.figure("answered", "corby", "2026-08", "93/100");
        parties.figure("answered", "well", "2026-01", "99/100");
        parties.figure("right", "corby", "FY2025-26-Q4", "90/100");
    }

    private static RequestSpecification rate(String who, int revision, String rating, String reason) {
        return Api.officer(who)
                .header("If-Match", "\"" + revision + "\"")
                .body(Map.of("rating", rating, "reason", reason));
    }

    private static String address(ConsequenceParties parties, String period) {
        return parties.path("/ratings/" + parties.result("corby", period, "answered"));
    }

    @ParameterizedTest(name = "B7 {1} in {0} stands for {2}")
    @CsvSource({
        "2026-01, met,      Good",
        "2026-02, minor,    Approaching target",
        "2026-03, serious,  Requires improvement",
        "2026-04, severe,   ",
        "2026-05, critical, Inadequate",
        "2026-06, ,         "
    })
    void bandsAreMapped(String period, String band, String rating) {
        ConsequenceParties parties = PARTIES.get("entity");
        parties.read(parties.unit(), "/ratings?period=" + period)
                .statusCode(200)
                .body("items.result", contains(parties.result("corby", period, "answered")))
                .body("items.band", contains(band))
                .body("items.mapped", contains(rating))
                .body("items.rating", contains(rating))
                .body("items.override", contains(nullValue()))
                .body("items.revision", contains(0));
        Api.officer(parties.named("corby"))
                .get(address(parties, period))
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"0-"))
                .body("rating", equalTo(rating));
    }

    @Test
    void whereNothingIsMappedThereAreNoRatings() {
        ConsequenceParties parties = PARTIES.get("entity");
        parties.read(parties.named("well"), "/ratings?period=2026-01").body("items", empty());
        for (String none : List.of(
                parties.result("well", "2026-01", "answered"),
                parties.result("corby", "FY2025-26-Q4", "answered"),
                parties.result("corby", "2026-01", "right"),
                parties.result("corby", "2026-01", "unknown"),
                "nothing")) {
            parties.read(parties.unit(), "/ratings/" + none).statusCode(404);
        }
        parties.read(parties.unit(), "/ratings/" + parties.result("corby", "FY2025-26-Q4", "right"))
                .statusCode(200)
                .body("rating", equalTo("Requires improvement"));
    }

    @ParameterizedTest(name = "B7 {0}: the {1} overrides, nobody else")
    @CsvSource({"entity, corby", "host, corby", "joint, board"})
    void theClientSideOverrides(String model, String client) {
        ConsequenceParties parties = PARTIES.get(model);
        String at = address(parties, "2026-08");
        for (String other : List.of("unit", "corby", "board")) {
            boolean there = !model.equals("joint") || !other.equals("unit");
            if (!other.equals(client) && there) {
                rate(parties.named(other), 0, "Good", "We think so")
                        .put(at)
                        .then()
                        .statusCode(403);
            }
        }
        rate(parties.named("well"), 0, "Good", "We think so").put(at).then().statusCode(404);
        Api.manager(parties.named(client))
                .header("If-Match", "\"0\"")
                .body(Map.of("rating", "Good", "reason", "We think so"))
                .put(at)
                .then()
                .statusCode(403);
        rate(parties.named(client), 0, "Good", "One case by mistake")
                .put(at)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("rating", equalTo("Good"))
                .body("mapped", equalTo("Approaching target"))
                .body("band", equalTo("minor"))
                .body("override.reason", equalTo("One case by mistake"))
                .body("override.insteadOf", equalTo("Approaching target"))
                .body("override.by", equalTo(parties.named(client) + ":" + parties.named(client) + "-officer"));
        parties.read(parties.board(), "/ratings?period=2026-08").body("items.rating", contains("Good"));
        parties.read(parties.board(), "/ratings?period=2026-01").body("items.override", contains(nullValue()));
    }

    @Test
    void b7EarlierOverridesAreKept() {
        ConsequenceParties parties = PARTIES.get("host");
        String at = address(parties, "2026-03");
        String corby = parties.named("corby");
        withoutMatch(corby, at).statusCode(428);
        Api.officer(corby)
                .header("If-Match", "\"0\"")
                .delete(at)
                .then()
                .statusCode(409)
                .body("rule", equalTo("B7"));
        rate(corby, 0, "Other", "First").put(at).then().statusCode(200);
        rate(corby, 0, "Good", "Stale").put(at).then().statusCode(412);
        rate(corby, 1, "Inadequate", "Second").put(at).then().statusCode(200).body("earlier.rating", contains("Other"));
        Api.officer(corby).header("If-Match", "\"1\"").delete(at).then().statusCode(412);
        Api.officer(corby)
                .header("If-Match", "\"2\"")
                .delete(at + "?dryRun=true")
                .then()
                .statusCode(204);
        String before = Api.officer(corby)
                .get(at)
                .then()
                .body("rating", equalTo("Inadequate"))
                .extract()
                .path("override.at");
        Api.officer(corby).header("If-Match", "\"2\"").delete(at).then().statusCode(204);
        Api.officer(corby)
                .get(at)
                .then()
                .header("ETag", startsWith("\"3-"))
                .body("rating", equalTo("Requires improvement"))
                .body("override", nullValue())
                .body("earlier.rating", contains(null, "Inadequate", "Other"))
                .body("earlier.reason", contains(null, "Second", "First"));
        Api.officer(corby)
                .queryParam("knownOn", before)
                .get(at)
                .then()
                .body("rating", equalTo("Inadequate"))
                .body("revision", equalTo(2));
        Api.officer(corby)
                .queryParam("knownOn", Instant.parse(before).minusNanos(1_000).toString())
                .get(at)
                .then()
                .body("rating", equalTo("Other"));
        rate(corby, 3, "Good", "Third").put(at).then().statusCode(200).body("revision", equalTo(4));
    }

    private static ValidatableResponse withoutMatch(String who, String at) {
        return Api.officer(who)
                .body(Map.of("rating", "Other", "reason", "First"))
                .put(at)
                .then();
    }

    @ParameterizedTest(name = "B7 rating \"{0}\" because \"{1}\": {2}")
    @CsvSource({
        "Excellent, We think so, 422",
        "good,      We think so, 422",
        "Good,      '',          400",
        "Good,      ' ',         400",
        "Good,      We think so, 200"
    })
    void aRatingIsOneOfFiveAndHasAReason(String rating, String reason, int status) {
        ConsequenceParties parties = PARTIES.get("joint");
        assertEquals(
                status,
                rate(parties.board(), 0, rating, reason)
                        .put(address(parties, "2026-04") + "?dryRun=true")
                        .statusCode());
    }
}
