package org.concordat.performance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Points of a closed period depend on the period before, also when that is restated (rules B2, F2, F3). */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosedChainsTest {

    private static final String FEBRUARY = "period=2026-02&serviceLevel=decided";

    private ResultParties parties;
    private String closed;
    private Map<String, Object> before;

    private static Map<String, Object> level() {
        return Map.of(
                "ref", "decided",
                "service", "licensing",
                "measure", "by-due",
                "dimension", "level",
                "limit", Map.of("amount", 5, "unit", "calendar-days", "calendar", "england-and-wales"),
                "period", "month",
                "bands", List.of(Map.of("band", "met", "limit", 90), Map.of("band", "critical", "points", 4)));
    }

    private static Map<String, Object> terms() {
        Map<String, Object> terms = ResultParties.terms(ResultParties.COMMENCES, 5);
        terms.put("serviceLevels", List.of(level()));
        terms.put("variations", List.of());
        terms.put(
                "consequences",
                Map.of(
                        "triggers",
                        List.of(Map.of(
                                "ref", "often",
                                "serviceLevel", "decided",
                                "period", "month",
                                "counts", "points",
                                "lastPeriods", 3,
                                "threshold", 12,
                                "consequence", "The board meets"))));
        terms.put(
                "credits",
                Map.of(
                        "basis",
                        "points",
                        "rate",
                        1,
                        "charges",
                        List.of(Map.of(
                                "service", "licensing",
                                "charge", Map.of("amount", "1000.00", "currency", "GBP"),
                                "period", "month"))));
        return terms;
    }

    /** January is met, February is not, March is not: 0, 4, 8. Then cases of January come late, and it is restated. */
    @BeforeAll
    void restated() {
        parties = ClosedPeriodsTest.parties("chains", "one");
        parties.sign("one", 2, terms());
        parties.load(List.of(
                parties.licence("one", "jan", "2026-01-02T10:00:00Z", "closed", "2026-01-03T10:00:00Z"),
                parties.licence("one", "feb", "2026-02-02T10:00:00Z", "closed", "2026-02-20T10:00:00Z"),
                parties.licence("one", "mar", "2026-03-02T10:00:00Z", "closed", "2026-03-20T10:00:00Z")));
        for (String month : List.of("2026-01", "2026-02", "2026-03")) {
            ClosedPeriodsTest.close(parties, month).then().statusCode(200);
        }
        closed = raw(FEBRUARY);
        before = parties.row(FEBRUARY);
        parties.load(parties.licence("one", "late", "2026-01-05T10:00:00Z", "closed", "2026-01-30T10:00:00Z"));
        String id = Api.officer(parties.unit())
                .body(Map.of("result", "2026-01.chains-one.sla.decided", "reason", "It came late"))
                .post(parties.path() + "/restatements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(closed, raw(FEBRUARY), "what is only proposed changes nothing");
        Api.officer(parties.named("one"))
                .body(Map.of("accepted", true, "reason", "We have seen it"))
                .post(parties.path() + "/restatements/" + id + "/decisions")
                .then()
                .statusCode(201);
    }

    private String raw(String query) {
        return Api.officer(parties.unit())
                .get(parties.path() + "/results?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void b2AFailureIsARepeatOnceTheMonthBeforeIsRestatedToAFailure() {
        assertEquals(4, before.get("points"));
        Map<String, Object> after = parties.row(FEBRUARY);
        assertEquals(8, after.get("points"));
        for (String field : List.of("numerator", "denominator", "band", "counts", "status", "closedAt", "asOf")) {
            assertEquals(before.get(field), after.get(field), field);
        }
        assertEquals((int) before.get("revision") + 1, after.get("revision"));
        assertEquals(parties.row("period=2026-01&serviceLevel=decided").get("knownOn"), after.get("knownOn"));
        // March was a repeat before, and still is one: never compounded.
        assertEquals(8, parties.row("period=2026-03&serviceLevel=decided").get("points"));
    }

    @Test
    void f3BothAreReadByKnownOn() {
        assertEquals(closed, raw(FEBRUARY + "&knownOn=" + before.get("knownOn")));
        Map<String, Object> after = parties.row(FEBRUARY);
        assertEquals(after, parties.row(FEBRUARY + "&knownOn=" + after.get("knownOn")));
    }

    @Test
    void b3b4WhatFollowsOfThemFollows() {
        for (String knownOn : List.of("", "&knownOn=" + before.get("knownOn"))) {
            boolean then = !knownOn.isEmpty();
            Api.officer(parties.named("one"))
                    .get(parties.path() + "/credits?period=2026-02" + knownOn)
                    .then()
                    .statusCode(200)
                    .body("items.total.amount", contains(then ? "40.00" : "80.00"));
            Api.officer(parties.named("one"))
                    .get(parties.path() + "/triggers?period=2026-02" + knownOn)
                    .then()
                    .statusCode(200)
                    .body("items[0].periods.count", contains(0, then ? 0 : 4, then ? 4 : 8))
                    .body("items[0].distance", equalTo(then ? 8 : 0));
        }
    }
}
