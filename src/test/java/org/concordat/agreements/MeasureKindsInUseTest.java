package org.concordat.agreements;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** V1 What percentiles and rates mean stays as it was proposed; what a version lacks for them is refused at the proposal (C3, B8). */
@ApiTest
class MeasureKindsInUseTest {

    private static final String PARTNERSHIP = "/partnerships/mku";

    @BeforeAll
    static void partnership() {
        Api.organisation("mku-unit", "shared-service");
        Api.organisation("mku-ash", "district-council");
        Api.partnership("mku", "shared-service-entity");
        Api.member("mku", "mku-unit", "provider");
        Api.member("mku", "mku-ash", "member");
        Api.manager("mku-unit")
                .body(Map.of("title", "Licensing", "casesFrom", "provider", "attributes", List.of()))
                .put(PARTNERSHIP + "/services/licensing");
        put("residents", 0, "kind=value unit=people computedFrom=figures").statusCode(201);
        put("homes", 0, "kind=count unit=homes computedFrom=figures").statusCode(201);
        put("taken", 0, "kind=percentile percentile=90 unit=working-days computedFrom=cases")
                .statusCode(201);
        put("asked", 0, "kind=rate per=1000 driver=residents unit=per-1000 computedFrom=cases")
                .statusCode(201);
        put("late", 0, "kind=ratio unit=percent computedFrom=figures").statusCode(201);
        put("score", 0, "kind=composite unit=percent computedFrom=service-levels")
                .statusCode(201);
        Api.manager("mku-unit")
                .body(Map.of("ref", "sla", "council", "mku-ash", "title", "Licensing"))
                .post(PARTNERSHIP + "/agreements")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse put(String slug, int revision, String definition) {
        Map<String, Object> body =
                new HashMap<>(Map.of("title", slug, "direction", "lower-is-better", "owner", "provider"));
        Stream.of(definition.split(" "))
                .map(part -> part.split("="))
                .forEach(p -> body.put(p[0], p[1].matches("\\d+") ? (Object) Integer.valueOf(p[1]) : p[1]));
        return Api.manager("mku-unit")
                .header(revision == 0 ? "X-First" : "If-Match", "\"" + revision + "\"")
                .body(body)
                .put(PARTNERSHIP + "/measures/" + slug)
                .then();
    }

    private static Map<String, Object> level(String measure, String unit, String period) {
        Map<String, Object> level = new HashMap<>(Map.of(
                "ref",
                measure,
                "service",
                "licensing",
                "measure",
                measure,
                "dimension",
                "level",
                "period",
                period,
                "bands",
                List.of(Map.of("band", "met", "limit", 9), Map.of("band", "critical"))));
        if (unit != null) {
            level.put("limit", Map.of("amount", 5, "unit", unit, "calendar", "england-and-wales"));
        }
        return level;
    }

    private static String draft(int revision, List<Map<String, Object>> levels) {
        String version = PARTNERSHIP + "/agreements/mku-ash.sla/versions/1";
        Api.manager("mku-unit")
                .header(revision == 0 ? "X-First" : "If-Match", "\"" + revision + "\"")
                .body(Map.of(
                        "commences",
                        "2026-04-01",
                        "scope",
                        List.of(Map.of("service", "licensing")),
                        "serviceLevels",
                        levels))
                .put(version)
                .then()
                .statusCode(revision == 0 ? 201 : 200);
        return version;
    }

    private static ValidatableResponse propose(String version) {
        return Api.manager("mku-unit").post(version + "/proposal").then();
    }

    @Test
    void v1WhatWasProposedKeepsItsMeaning() {
        Map<String, Object> asked = level("asked", "working-days", "month");
        Map<String, Object> score = level("score", null, "month");
        String version = draft(0, List.of(level("taken", "calendar-days", "month"), asked, score));
        propose(version)
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/serviceLevels/0/limit/unit", "/serviceLevels/2/measure"));
        draft(1, List.of(level("taken", "working-days", "month"), asked, score, level("late", null, "quarter")));
        propose(version)
                .statusCode(422)
                .body("rule", equalTo("B8"))
                .body("errors.pointer", contains("/serviceLevels/2/measure"));
        // A draft binds nobody.
        put("taken", 1, "kind=percentile percentile=95 unit=working-days computedFrom=cases")
                .statusCode(200);
        draft(2, List.of(level("taken", "working-days", "month"), asked, score, level("late", null, "month")));
        propose(version).statusCode(200);

        refused(put("taken", 2, "kind=percentile percentile=90 unit=working-days computedFrom=cases"), "/percentile");
        refused(put("asked", 1, "kind=rate per=100 driver=residents unit=per-1000 computedFrom=cases"), "/per");
        refused(put("asked", 1, "kind=rate per=1000 driver=homes unit=per-1000 computedFrom=cases"), "/driver");
        refused(put("residents", 1, "kind=value unit=households computedFrom=figures"), "/unit");
        refused(put("late", 1, "kind=ratio unit=per-mille computedFrom=figures"), "/unit");
        put("homes", 1, "kind=count unit=households computedFrom=figures").statusCode(200);
        put("residents", 1, "kind=value unit=people computedFrom=figures source=Census")
                .statusCode(200);
        put("taken", 2, "kind=percentile percentile=95 unit=working-days computedFrom=cases minimumSample=9")
                .statusCode(200);

        Api.manager("mku-unit").post(version + "/withdrawal").then().statusCode(200);
        put("residents", 2, "kind=value unit=households computedFrom=figures").statusCode(200);
        put("asked", 1, "kind=rate per=100 driver=homes unit=per-100 computedFrom=cases")
                .statusCode(200);
    }

    private static void refused(ValidatableResponse answer, String pointer) {
        answer.statusCode(422).body("rule", equalTo("V1")).body("errors.pointer", contains(pointer));
    }
}
