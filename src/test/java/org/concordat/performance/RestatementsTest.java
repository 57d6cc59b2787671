package org.concordat.performance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.Test;

/** What is closed changes by restatement only; both what was and what is can be read (rules F1, F2, F3, G4, B6). */
@ApiTest
class RestatementsTest {

    private static Response close(ResultParties parties, String period, String body) {
        return ClosedPeriodsTest.secretary(parties).body(body).post(parties.path() + "/periods/" + period + "/closure");
    }

    private static Response decide(ResultParties parties, String council, String id, boolean accepted) {
        return Api.officer(parties.named(council))
                .body(Map.of("accepted", accepted, "reason", "We have seen it"))
                .post(parties.path() + "/restatements/" + id + "/decisions");
    }

    private static Response propose(ResultParties parties, String council, String period) {
        String result = period + "." + parties.named(council) + ".sla.decided";
        return Api.officer(parties.unit())
                .body(Map.of("result", result, "reason", "Cases came late"))
                .post(parties.path() + "/restatements");
    }

    private static String raw(ResultParties parties, String query) {
        return Api.officer(parties.unit())
                .get(parties.path() + "/results?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void f2AResultIsRestatedWhenTheOtherSideAgreesAndBothCanBeRead() {
        ResultParties parties = ClosedPeriodsTest.parties("rest", "one");
        parties.load(List.of(
                parties.licence("one", "a", "2026-01-02T10:00:00Z", "closed", "2026-01-03T10:00:00Z"),
                parties.licence("one", "b", "2026-01-04T10:00:00Z")));
        propose(parties, "one", "2026-01").then().statusCode(409).body("rule", equalTo("F2"));
        close(parties, "2026-01", "{}").then().statusCode(200);
        String query = "period=2026-01&serviceLevel=decided";
        String closed = raw(parties, query);
        Map<String, Object> before = parties.row(query);
        assertEquals(2, before.get("denominator"));
        parties.load(List.of(
                parties.licence("one", "b", "2026-01-04T10:00:00Z", "closed", "2026-01-05T10:00:00Z"),
                parties.licence("one", "late", "2026-01-06T10:00:00Z", "closed", "2026-01-07T10:00:00Z")));
        assertEquals(closed, raw(parties, query));

        String id = propose(parties, "one", "2026-01")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        propose(parties, "one", "2026-01").then().statusCode(409);
        assertEquals(closed, raw(parties, query), "what is only proposed changes nothing");
        // The side that proposed does not decide.
        Api.officer(parties.unit())
                .body(Map.of("accepted", true, "reason", "Ours"))
                .post(parties.path() + "/restatements/" + id + "/decisions")
                .then()
                .statusCode(403);
        decide(parties, "one", id, true).then().statusCode(201).body("state", equalTo("accepted"));

        Map<String, Object> after = parties.row(query);
        assertEquals(3, after.get("numerator"));
        assertEquals(3, after.get("denominator"));
        assertEquals("closed", after.get("status"));
        assertEquals(before.get("asOf"), after.get("asOf"));
        assertNotEquals(before.get("knownOn"), after.get("knownOn"));
        // F3: what was known before comes back to the byte.
        assertEquals(closed, raw(parties, query + "&knownOn=" + before.get("knownOn")));
        String verified = parties.path() + "/results/2026-01." + parties.named("one") + ".sla.decided/verification";
        Api.officer(parties.unit())
                .post(verified)
                .then()
                .statusCode(200)
                .body("same", equalTo(true))
                .body("kept.met", equalTo(3));
        // From now on it stands again.
        String restated = raw(parties, query);
        parties.load(parties.licence("one", "later", "2026-01-08T10:00:00Z"));
        assertEquals(restated, raw(parties, query));
    }

    @Test
    void f2ARejectedOneAndOneTakenBackChangeNothing() {
        ResultParties parties = ClosedPeriodsTest.parties("restno", "one");
        parties.load(parties.licence("one", "a", "2026-01-02T10:00:00Z", "closed", "2026-01-03T10:00:00Z"));
        close(parties, "2026-01", "{}").then().statusCode(200);
        parties.load(parties.licence("one", "b", "2026-01-04T10:00:00Z"));
        String closed = raw(parties, "period=2026-01");
        String first = propose(parties, "one", "2026-01").path("id");
        decide(parties, "one", first, false).then().statusCode(201).body("state", equalTo("rejected"));
        String second = propose(parties, "one", "2026-01").path("id");
        Api.officer(parties.named("one"))
                .post(parties.path() + "/restatements/" + second + "/withdrawal")
                .then()
                .statusCode(403);
        Api.officer(parties.unit())
                .post(parties.path() + "/restatements/" + second + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("withdrawn"));
        assertEquals(closed, raw(parties, "period=2026-01"));
        propose(parties, "one", "2026-02").then().statusCode(409);
        Api.officer(parties.unit())
                .body(Map.of("result", "2026-01." + parties.named("one") + ".sla.nothing", "reason", "None such"))
                .post(parties.path() + "/restatements")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/result"));
    }

    /** A measure from figures, and a service level of it. */
    private static ResultParties withFigures(String slug) {
        ResultParties parties = ClosedPeriodsTest.parties(slug, "one");
        Api.manager(parties.unit())
                .body(Map.of(
                        "title", "Calls answered",
                        "kind", "ratio",
                        "unit", "percent",
                        "direction", "higher-is-better",
                        "computedFrom", "figures",
                        "owner", "provider"))
                .put(parties.path() + "/measures/answered")
                .then()
                .statusCode(201);
        Map<String, Object> terms = ResultParties.terms("2026-01-01", 10);
        terms.put(
                "serviceLevels",
                List.of(Map.of(
                        "ref",
                        "answered",
                        "service",
                        "calls",
                        "measure",
                        "answered",
                        "dimension",
                        "quality",
                        "period",
                        "month",
                        "bands",
                        List.of(
                                Map.of("band", "met", "limit", 90),
                                Map.of("band", "serious", "limit", 60, "points", 2),
                                Map.of("band", "critical", "points", 4)))));
        terms.put("variations", List.of());
        parties.sign("one", 2, terms);
        return parties;
    }

    private static Map<String, Object> figure(ResultParties parties, int numerator) {
        Map<String, Object> figure = new HashMap<>(Map.of("measure", "answered", "council", parties.named("one")));
        figure.putAll(Map.of("period", "2026-01", "numerator", numerator, "denominator", 100));
        return figure;
    }

    private static ValidatableResponse send(ResultParties parties, int numerator) {
        return Api.officer(parties.unit())
                .body(Map.of("items", List.of(figure(parties, numerator))))
                .post(parties.path() + "/figures")
                .then()
                .statusCode(200);
    }

    private static String id(ResultParties parties) {
        return Api.officer(parties.unit())
                .get(parties.path() + "/figures?period=2026-01")
                .path("items[0].id");
    }

    private static ValidatableResponse confirm(ResultParties parties) {
        return Api.officer(parties.named("one"))
                .body(Map.of("revision", 1))
                .post(parties.path() + "/figures/" + id(parties) + "/confirmations")
                .then();
    }

    @Test
    void f1APeriodClosesWhenItsFiguresAreAgreedOrTheBoardDecides() {
        ResultParties parties = withFigures("restfig");
        send(parties, 80).body("created", equalTo(1));
        Api.officer(parties.named("one"))
                .get(parties.path() + "/periods/2026-01")
                .then()
                .body("openFigures", equalTo(1));
        close(parties, "2026-01", "{}").then().statusCode(409).body("rule", equalTo("F1"));
        close(parties, "2026-01", "{\"decision\":\"It stands\"}")
                .then()
                .statusCode(200)
                .body("decision", equalTo("It stands"));
        // Locked: neither changed nor agreed.
        send(parties, 85).body("rejected", equalTo(1)).body("errors.pointer", hasItem("/period"));
        send(parties, 80).body("unchanged", equalTo(1));
        confirm(parties).statusCode(409).body("rule", equalTo("F1"));

        ResultParties agreed = withFigures("restagr");
        send(agreed, 80);
        confirm(agreed).statusCode(201);
        close(agreed, "2026-01", "{}").then().statusCode(200).body("openFigures", equalTo(0));
    }

    @Test
    void f1ALongerPeriodIsLockedOnlyWhenItsFiguresAreAgreedToo() {
        ResultParties parties = withFigures("restqtr");
        Map<String, Object> quarterly = figure(parties, 80);
        quarterly.put("period", "FY2025-26-Q4");
        Api.officer(parties.unit())
                .body(Map.of("items", List.of(quarterly)))
                .post(parties.path() + "/figures")
                .then()
                .body("created", equalTo(1));
        close(parties, "2026-01", "{}").then().statusCode(200);
        close(parties, "2026-02", "{}").then().statusCode(200);
        close(parties, "2026-03", "{}").then().statusCode(409).body("rule", equalTo("F1"));
        close(parties, "2026-03", "{\"decision\":\" \"}").then().statusCode(409);
        close(parties, "2026-03", "{\"decision\":\"The quarter stands\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void b3ALevelThatALaterVersionDroppedIsCreditedNothing() {
        ResultParties parties = ResultParties.of("restdrop", "one");
        parties.sign("one", 2, credited("2026-01-01", "decided", "shut"));
        parties.load(parties.licence("one", "a", "2026-01-25T10:00:00Z", "closed", "2026-02-20T10:00:00Z"));
        parties.sign("one", 3, credited("2026-02-01", "shut"));
        Api.officer(parties.unit())
                .get(parties.path() + "/credits?period=2026-02")
                .then()
                .statusCode(200)
                .body("items[0].total.amount", equalTo("40.00"))
                .body("items[0].lines.find { it.serviceLevel == 'decided' }.amount.amount", equalTo("0.00"));
    }

    private static Map<String, Object> credited(String commences, String... levels) {
        Map<String, Object> terms = ResultParties.terms(commences, 10);
        terms.put(
                "serviceLevels",
                java.util.Arrays.stream(levels)
                        .map(ref -> Map.of(
                                "ref",
                                ref,
                                "service",
                                "licensing",
                                "measure",
                                "by-due",
                                "dimension",
                                "level",
                                "limit",
                                Map.of("amount", 10, "unit", "calendar-days", "calendar", "england-and-wales"),
                                "period",
                                "month",
                                "bands",
                                List.of(Map.of("band", "met", "limit", 90), Map.of("band", "critical", "points", 4))))
                        .toList());
        terms.put("variations", List.of());
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

    @Test
    void f2AFigureIsRestatedAndItsResultFollows() {
        ResultParties parties = withFigures("restnum");
        send(parties, 80);
        confirm(parties).statusCode(201);
        String figure = id(parties);
        Map<String, Object> numbers = Map.of("numerator", 95, "denominator", 100, "reason", "Internal calls");
        String path = parties.path() + "/figures/" + figure + "/restatements";
        Api.officer(parties.unit()).body(numbers).post(path).then().statusCode(409);
        close(parties, "2026-01", "{}").then().statusCode(200);
        String query = "period=2026-01&serviceLevel=answered";
        String closed = raw(parties, query);
        Map<String, Object> before = parties.row(query);
        assertEquals(2, before.get("points"));
        Api.officer(parties.unit())
                .body(Map.of("value", 95, "reason", "Another kind"))
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/value"));
        String id = Api.officer(parties.unit())
                .body(numbers)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(closed, raw(parties, query));
        String plan = parties.path() + "/rectification-plans/2026-01." + parties.named("one") + ".sla.answered";
        Api.officer(parties.unit()).get(plan).then().statusCode(200).body("state", equalTo("due"));
        decide(parties, "one", id, true).then().statusCode(201);
        // B5: what is met needs no plan.
        Api.officer(parties.unit()).get(plan).then().statusCode(200).body("state", equalTo("not-needed"));
        Map<String, Object> after = parties.row(query);
        assertEquals("met", after.get("band"));
        assertEquals(0, after.get("points"));
        assertEquals(closed, raw(parties, query + "&knownOn=" + before.get("knownOn")));
        Api.officer(parties.unit())
                .get(parties.path() + "/figures/" + figure)
                .then()
                .body("numerator", equalTo(95))
                .body("revision", equalTo(3))
                .body("state", equalTo("agreed"));
    }

    @Test
    void g4AQueryThatIsUpheldRestatesAClosedResult() {
        ResultParties parties = ClosedPeriodsTest.parties("restqry", "one");
        parties.load(parties.licence("one", "a", "2026-01-02T10:00:00Z", "closed", "2026-01-03T10:00:00Z"));
        close(parties, "2026-01", "{}").then().statusCode(200);
        parties.load(parties.licence("one", "b", "2026-01-04T10:00:00Z"));
        String query = "period=2026-01&serviceLevel=decided";
        assertEquals(1, parties.row(query).get("denominator"));
        String id = Api.officer(parties.named("one"))
                .body(Map.of("result", "2026-01.restqry-one.sla.decided", "reason", "One is missing"))
                .post(parties.path() + "/queries")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.officer(parties.unit())
                .body(Map.of("outcome", "upheld", "note", "It came late"))
                .post(parties.path() + "/queries/" + id + "/outcomes")
                .then()
                .statusCode(201);
        assertEquals(2, parties.row(query).get("denominator"));
        // B5: what turned out to be serious needs a plan.
        Api.officer(parties.unit())
                .get(parties.path() + "/rectification-plans/2026-01.restqry-one.sla.decided")
                .then()
                .statusCode(200)
                .body("state", equalTo("due"));
    }

    @Test
    void b6ReliefTakesThePointsAndIsShownWithAndWithout() {
        ResultParties parties = withFigures("restrel");
        send(parties, 80);
        String query = "period=2026-01&serviceLevel=answered";
        assertEquals(2, parties.row(query).get("points"));
        String id = Api.officer(parties.unit())
                .body(Map.of(
                        "council", parties.named("one"),
                        "agreement", "sla",
                        "serviceLevel", "answered",
                        "period", "2026-01",
                        "ground", "event-beyond-control",
                        "reason", "The exchange was flooded"))
                .post(parties.path() + "/reliefs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(2, parties.row(query).get("points"));
        Api.officer(parties.named("one"))
                .body(Map.of("accepted", true, "reason", "We saw it"))
                .post(parties.path() + "/reliefs/" + id + "/decisions")
                .then()
                .statusCode(201);
        Map<String, Object> relieved = parties.row(query);
        assertEquals(0, relieved.get("points"));
        assertEquals(Map.of("band", "serious", "points", 2), relieved.get("withReliefsIgnored"));
        assertEquals(80, ((Number) relieved.get("numerator")).intValue(), "what happened is still told");
    }
}
