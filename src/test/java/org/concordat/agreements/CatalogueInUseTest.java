package org.concordat.agreements;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was proposed keeps its meaning: the catalogue cannot turn a measure round beneath it. */
@ApiTest
class CatalogueInUseTest {

    private static final String PARTNERSHIP = "/partnerships/mu";
    private static final String VERSION = PARTNERSHIP + "/agreements/licensing/versions/1";

    @BeforeAll
    static void partnership() {
        for (String slug : List.of("mu-unit", "mu-ash")) {
            Api.organisation(slug, "district-council");
        }
        Api.partnership("mu", "shared-service-entity");
        Api.member("mu", "mu-unit", "provider");
        Api.member("mu", "mu-ash", "member");
        Api.manager("mu-unit")
                .body(Map.of("title", "Premises licences", "casesFrom", "provider", "attributes", List.of()))
                .put(PARTNERSHIP + "/services/licensing");
    }

    private static Map<String, Object> measure(String title, String kind, String direction) {
        Map<String, Object> measure = new HashMap<>(Map.of(
                "title",
                title,
                "kind",
                kind,
                "unit",
                "timeliness".equals(kind) ? "percent" : "cases",
                "direction",
                direction,
                "computedFrom",
                "cases",
                "countedBy",
                "due",
                "source",
                "Case system",
                "owner",
                "provider"));
        return measure;
    }

    private static io.restassured.response.ValidatableResponse put(int revision, Map<String, Object> measure) {
        return Api.manager("mu-unit")
                .header("If-Match", "\"" + revision + "\"")
                .body(measure)
                .put(PARTNERSHIP + "/measures/in-time")
                .then();
    }

    @Test
    @DisplayName(
            "V1 A measure keeps its kind, unit and direction from the proposal on; its title may change, and all of it before")
    void keepsItsMeaning() {
        Api.manager("mu-unit")
                .body(measure("In time", "timeliness", "higher-is-better"))
                .put(PARTNERSHIP + "/measures/in-time")
                .then()
                .statusCode(201);
        Api.manager("mu-unit")
                .body(Map.of("ref", "licensing", "council", "mu-ash", "title", "Licensing"))
                .post(PARTNERSHIP + "/agreements")
                .then()
                .statusCode(201);
        Map<String, Object> limit = Map.of("amount", 5, "unit", "working-days", "calendar", "england-and-wales");
        Api.manager("mu-unit")
                .body(Map.of(
                        "commences",
                        "2026-04-01",
                        "expires",
                        "2035-03-31",
                        "scope",
                        List.of(Map.of("service", "licensing")),
                        "serviceLevels",
                        List.of(Map.of(
                                "ref", "in-time",
                                "service", "licensing",
                                "measure", "in-time",
                                "dimension", "level",
                                "limit", limit,
                                "period", "month",
                                "bands", List.of(Map.of("band", "met", "limit", 95), Map.of("band", "critical"))))))
                .put(VERSION)
                .then()
                .statusCode(201);

        put(1, measure("In time", "count", "lower-is-better")).statusCode(200);
        put(2, measure("In time", "timeliness", "higher-is-better")).statusCode(200);
        Api.manager("mu-unit").post(VERSION + "/proposal").then().statusCode(200);

        put(3, measure("In time", "timeliness", "lower-is-better"))
                .statusCode(422)
                .body("rule", equalTo("V1"))
                .body("errors.pointer", containsInAnyOrder("/direction"));
        put(3, measure("In time", "count", "lower-is-better"))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/kind", "/unit", "/direction"));
        put(3, measure("Decided in time", "timeliness", "higher-is-better")).statusCode(200);

        Api.manager("mu-unit").post(VERSION + "/withdrawal").then().statusCode(200);
        put(4, measure("In time", "timeliness", "lower-is-better")).statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse put(String service, int revision, Object defaults) {
        Map<String, Object> body = new HashMap<>(Map.of("title", "Street cleaning"));
        body.put("defaults", defaults);
        return Api.manager("mu-unit")
                .header(revision == 0 ? "X-First" : "If-Match", "\"" + revision + "\"")
                .body(body)
                .put(PARTNERSHIP + "/services/" + service)
                .then();
    }

    @Test
    @DisplayName(
            "V3 What is settled for a service fills what an agreement leaves open, and stays as it was proposed on")
    void staysAsItWasProposedOn() {
        Map<String, Object> days = Map.of("unit", "calendar-days", "calendar", "always");
        put("cleaning", 0, Map.of("limit", days, "weight", 3))
                .statusCode(201)
                .body("defaults.limit.unit", equalTo("calendar-days"))
                .body("defaults.weight", equalTo(3));
        Api.manager("mu-unit")
                .body(measure("Cleaned in time", "timeliness", "higher-is-better"))
                .put(PARTNERSHIP + "/measures/cleaned")
                .then()
                .statusCode(201);
        Api.manager("mu-unit")
                .body(Map.of("ref", "cleaning", "council", "mu-ash", "title", "Street cleaning"))
                .post(PARTNERSHIP + "/agreements")
                .then()
                .statusCode(201);
        String version = PARTNERSHIP + "/agreements/cleaning/versions/1";
        Api.manager("mu-unit")
                .body(Map.of(
                        "commences", "2026-04-01",
                        "scope", List.of(Map.of("service", "cleaning")),
                        "serviceLevels",
                                List.of(Map.of(
                                        "ref", "cleaned",
                                        "service", "cleaning",
                                        "measure", "cleaned",
                                        "dimension", "level",
                                        "limit", Map.of("amount", 3),
                                        "period", "month",
                                        "bands",
                                                List.of(
                                                        Map.of("band", "met", "limit", 95),
                                                        Map.of("band", "critical"))))))
                .put(version)
                .then()
                .statusCode(201);
        put("cleaning", 1, Map.of("weight", 3)).statusCode(200);
        Api.manager("mu-unit")
                .post(version + "/proposal")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/serviceLevels/0/limit/unit", "/serviceLevels/0/limit/calendar"));
        put("cleaning", 2, Map.of("limit", days, "weight", 3)).statusCode(200);
        String digest = Api.manager("mu-unit")
                .post(version + "/proposal")
                .then()
                .statusCode(200)
                .extract()
                .path("digest");

        put("cleaning", 3, Map.of("limit", days, "weight", 4))
                .statusCode(422)
                .body("rule", equalTo("V1"))
                .body("errors.pointer", containsInAnyOrder("/defaults"));
        put("cleaning", 3, Map.of("limit", days, "weight", 3)).statusCode(200);
        Map.of("mu-unit", "provider", "mu-ash", "client")
                .forEach((organisation, capacity) -> Api.signatory(organisation)
                        .body(Map.of("digest", digest, "capacity", capacity))
                        .post(version + "/signatures")
                        .then()
                        .statusCode(200));
        Api.officer("mu-ash")
                .get(PARTNERSHIP + "/agreements/cleaning/effective-terms?on=2026-05-01")
                .then()
                .statusCode(200)
                .body("serviceLevels[0].limit.amount", equalTo(3))
                .body("serviceLevels[0].limit.calendar", equalTo("always"))
                .body("serviceLevels[0].sources.'limit.amount'.from", equalTo("base"))
                .body("serviceLevels[0].sources.'limit.calendar'.from", equalTo("default"))
                .body("serviceLevels[0].weight", equalTo(3));
    }

    @Test
    @DisplayName("T2 What cannot be part of a limit cannot be settled")
    void whatCannotBePartOfALimit() {
        put("gritting", 0, Map.of("limit", Map.of("unit", "days", "calendar", "always", "amount", 1)))
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/defaults/limit/unit"));
        put("gritting", 0, Map.of("limit", Map.of("unit", "weeks", "calendar", "mars", "amount", 0), "weight", 0))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/defaults/limit/calendar", "/defaults/limit/amount", "/defaults/weight"));
        put("gritting", 0, Map.of("limit", Map.of("unit", "weeks", "calendar", "always", "amount", 1), "weight", 1))
                .statusCode(201);
    }
}
