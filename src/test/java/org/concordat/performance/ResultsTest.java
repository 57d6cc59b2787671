package org.concordat.performance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a signed agreement and real cases to a result: through the public API only. */
@ApiTest
class ResultsTest {

    private static final String P = "/partnerships/res";

    @BeforeAll
    static void agreement() {
        Api.organisation("res-unit", "shared-service");
        Api.organisation("res-a", "district-council");
        Api.organisation("res-b", "district-council");
        Api.organisation("res-board", "joint-board");
        Api.partnership("res", "shared-service-entity");
        Api.member("res", "res-unit", "provider");
        Api.member("res", "res-a", "member");
        Api.member("res", "res-b", "member");
        Api.member("res", "res-board", "board");
        Api.officer("res-a").body(Map.of("name", "East")).put("/organisations/res-a/areas/east");
        Api.officer("res-a").body(Map.of("name", "Burton", "parent", "east")).put("/organisations/res-a/areas/burton");
        Api.manager("res-unit")
                .body(Map.of("title", "Premises licences", "casesFrom", "provider", "attributes", List.of()))
                .put(P + "/services/licensing");
        Api.manager("res-unit")
                .body(Map.of(
                        "title",
                        "Decided in time",
                        "kind",
                        "timeliness",
                        "unit",
                        "percent",
                        "direction",
                        "higher-is-better",
                        "computedFrom",
                        "cases",
                        "countedBy",
                        "due",
                        "minimumSample",
                        3,
                        "source",
                        "Case system",
                        "owner",
                        "provider"))
                .put(P + "/measures/in-time");
        for (String council : List.of("res-a", "res-b")) {
            sign(council);
        }
        load("res-a", "a-1", "2026-03-25T10:00:00+00:00", "2026-04-20T10:00:00+01:00", null);
        load("res-a", "a-2", "2026-03-25T10:00:00+00:00", "2026-05-20T10:00:00+01:00", null);
        load("res-a", "a-3", "2026-03-25T10:00:00+00:00", "2026-04-30T10:00:00+01:00", "burton");
        load("res-b", "b-1", "2026-03-25T10:00:00+00:00", "2026-04-02T10:00:00+01:00", null);
    }

    private static void sign(String council) {
        Api.manager("res-unit")
                .body(Map.of("ref", "sla", "council", council, "title", "Licensing"))
                .post(P + "/agreements")
                .then()
                .statusCode(201);
        String version = P + "/agreements/" + council + ".sla/versions/1";
        List<Map<String, Object>> variations = council.equals("res-a")
                ? List.of(Map.of(
                        "ref",
                        "rural",
                        "areas",
                        List.of("east"),
                        "from",
                        "2026-03-01",
                        "localNeed",
                        "Post only",
                        "changes",
                        List.of(Map.of("serviceLevel", "in-time", "limit", Map.of("amount", 25)))))
                : List.of();
        Api.manager("res-unit")
                .body(Map.of(
                        "commences",
                        "2026-03-01",
                        "scope",
                        List.of(Map.of("service", "licensing")),
                        "serviceLevels",
                        List.of(Map.of(
                                "ref",
                                "in-time",
                                "service",
                                "licensing",
                                "measure",
                                "in-time",
                                "dimension",
                                "level",
                                "limit",
                                Map.of("amount", 20, "unit", "working-days", "calendar", "england-and-wales"),
                                "period",
                                "month",
                                "bands",
                                List.of(
                                        Map.of("band", "met", "limit", 95),
                                        Map.of("band", "serious", "limit", 60),
                                        Map.of("band", "critical")))),
                        "variations",
                        variations))
                .put(version)
                .then()
                .statusCode(201);
        Api.manager("res-unit").post(version + "/proposal").then().statusCode(200);
        String digest = Api.officer(council).get(version).then().extract().path("digest");
        Api.signatory(council)
                .body(Map.of("digest", digest, "capacity", "client"))
                .post(version + "/signatures")
                .then()
                .statusCode(200);
        Api.signatory("res-unit")
                .body(Map.of("digest", digest, "capacity", "provider"))
                .post(version + "/signatures")
                .then()
                .statusCode(200);
    }

    private static void load(String council, String ref, String received, String closed, String area) {
        java.util.Map<String, Object> item = new java.util.HashMap<>(
                Map.of("ref", ref, "service", "licensing", "council", council, "received", received, "closed", closed));
        if (area != null) {
            item.put("area", area);
        }
        Api.officer("res-unit")
                .body(Map.of("items", List.of(item)))
                .post(P + "/cases")
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0));
    }

    @Test
    void c3AndV6AResultIsPooledFromCasesJudgedByTheTermsOfTheirArea() {
        Api.officer("res-a")
                .get(P + "/results?period=2026-05&by=council,area,serviceLevel")
                .then()
                .statusCode(200)
                .body("items.area", contains(null, "burton", "east"))
                .body("items[0].counts.met", equalTo(1))
                .body("items[0].counts.missed", equalTo(0));
        Api.officer("res-a")
                .get(P + "/results?period=2026-04")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].numerator", equalTo(1))
                .body("items[0].denominator", equalTo(2))
                .body("items[0].value", equalTo(50.0f))
                .body("items[0].band", equalTo("critical"))
                .body("items[0].smallSample", equalTo(true))
                .body("items[0].status", equalTo("provisional"));
        Api.officer("res-a")
                .get(P + "/results?period=FY2026-27-Q1")
                .then()
                .body("items[0].numerator", equalTo(2))
                .body("items[0].denominator", equalTo(3))
                .body("items[0].value", equalTo(66.67f))
                .body("items[0].band", equalTo("serious"));
    }

    @Test
    void f3AnOpenCaseIsJudgedAsOfAnInstant() {
        Api.officer("res-a")
                .get(P + "/results?period=2026-04&asOf=2026-04-21T00:00:00Z")
                .then()
                .body("items[0].counts.met", equalTo(1))
                .body("items[0].counts.running", equalTo(1))
                .body("items[0].denominator", equalTo(1));
    }

    @Test
    void f3WhatWasKnownBeforeTheLoadIsNoData() {
        Api.officer("res-a")
                .get(P + "/results?period=2026-04&knownOn=2026-04-30T00:00:00Z")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void c4WithoutCasesThereIsNoData() {
        Api.officer("res-a")
                .get(P + "/results?period=2026-10")
                .then()
                .body("items[0].value", nullValue())
                .body("items[0].band", nullValue());
    }

    @Test
    void aCouncilSeesItsOwnTheProviderAndTheBoardAll() {
        Api.officer("res-b").get(P + "/results?period=2026-04").then().body("items.council", contains("res-b"));
        Api.officer("res-b")
                .get(P + "/results?period=2026-04&council=res-a")
                .then()
                .body("items", empty());
        Api.officer("res-b")
                .get(P + "/results/2026-04.res-a.sla.in-time")
                .then()
                .statusCode(404);
        Api.officer("res-a")
                .get(P + "/results/2026-04.res-a.sla.in-time")
                .then()
                .statusCode(200);
        Api.officer("res-unit")
                .get(P + "/results?period=2026-04")
                .then()
                .body("items.council", contains("res-a", "res-b"));
        Api.officer("res-board")
                .get(P + "/results?period=2026-04")
                .then()
                .body("items.council", contains("res-a", "res-b"));
    }

    @Test
    void theExplanationNamesTermsAndStepsAndEachCase() {
        String result = P + "/results/2026-04.res-a.sla.in-time";
        Api.officer("res-a")
                .get(result + "/explanation")
                .then()
                .statusCode(200)
                .body("terms[0].digest", notNullValue())
                .body("steps.rule", contains("C1", "C2", "C3", "B1", "C4"));
        Api.officer("res-a")
                .get(result + "/explanation/cases")
                .then()
                .statusCode(200)
                .body("items.ref", contains("a-1", "a-2"))
                .body("items.standing", contains("met", "missed"));
        Api.officer("res-board").get(result + "/explanation").then().statusCode(200);
        Api.officer("res-board").get(result + "/explanation/cases").then().statusCode(403);
        Api.officer("res-b").get(result + "/explanation/cases").then().statusCode(404);
    }
}
