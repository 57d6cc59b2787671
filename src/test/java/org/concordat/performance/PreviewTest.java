package org.concordat.performance;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A version tried on past periods shows what signing it would have meant, and changes nothing (rule V5). */
@ApiTest
class PreviewTest {

    private static final List<Map<String, Object>> LADDER = List.of(
            Map.of("band", "met", "limit", 90),
            Map.of("band", "serious", "limit", 60, "points", 2),
            Map.of("band", "critical", "points", 4));

    private static ResultParties parties;

    @BeforeAll
    static void partnership() {
        parties = ResultParties.of("prv", "one", "two", "sign");
    }

    private static Map<String, Object> terms(String commences, int days, int eastern, String variedFrom) {
        Map<String, Object> level = new HashMap<>(Map.of(
                "ref", "decided",
                "service", "licensing",
                "measure", "by-due",
                "dimension", "level",
                "limit", Map.of("amount", days, "unit", "calendar-days", "calendar", "england-and-wales"),
                "period", "month",
                "bands", LADDER));
        Map<String, Object> rural = Map.of(
                "ref",
                "rural",
                "areas",
                List.of("east"),
                "from",
                variedFrom,
                "localNeed",
                "Post only",
                "changes",
                List.of(Map.of("serviceLevel", "decided", "limit", Map.of("amount", eastern))));
        Map<String, Object> terms = ResultParties.terms(commences, days);
        terms.put("serviceLevels", List.of(level));
        terms.put("variations", List.of(rural));
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
                                "charge", Map.of("amount", "12000.00", "currency", "GBP"),
                                "period", "year"))));
        return terms;
    }

    /** In January and February: from the west one of ten takes nine days, from the east three of five. */
    private static void load(String council) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (String month : List.of("2026-01", "2026-02")) {
            for (int i = 0; i < 15; i++) {
                boolean west = i < 10;
                boolean slow = west ? i < 1 : i < 13;
                items.add(parties.licence(
                        council,
                        month + "-" + i,
                        month + "-05T10:00:00Z",
                        "area",
                        west ? "west" : "burton",
                        "closed",
                        month + (slow ? "-14" : "-07") + "T10:00:00Z"));
            }
        }
        parties.load(items);
    }

    private static Response preview(RequestSpecification who, String council, int version, String from, String to) {
        return who.body(Map.of("agreement", "prv-" + council + ".sla", "version", version, "from", from, "to", to))
                .post(parties.path() + "/previews");
    }

    private static void draft(String council, int number, Map<String, Object> terms) {
        Api.manager(parties.unit())
                .body(terms)
                .put(parties.path() + "/agreements/prv-" + council + ".sla/versions/" + number)
                .then()
                .statusCode(201);
    }

    @Test
    void v5NowAndThenForTheCouncilAndEachArea() {
        parties.sign("one", 2, terms(ResultParties.COMMENCES, 5, 5, ResultParties.COMMENCES));
        load("one");
        // From April on: five days, ten in the east.
        draft("one", 3, terms("2026-04-01", 5, 10, "2026-04-01"));
        List<String> before = state("one");
        Response preview = preview(Api.officer("prv-one"), "one", 3, "2026-01", "2026-02");
        preview.then()
                .statusCode(200)
                .body("points.now", equalTo(6))
                .body("points.then", equalTo(0))
                // B3: one percent of a month's thousand pounds for each point.
                .body("credits.now.amount", equalTo("60.00"))
                .body("credits.then.amount", equalTo("0.00"));
        String council = "items.find { it.period == '2026-01' && it.area == null }.";
        preview.then()
                .body(council + "now.numerator", equalTo(11))
                .body(council + "now.denominator", equalTo(15))
                .body(council + "now.points", equalTo(2))
                .body(council + "now.credit.amount", equalTo("20.00"))
                .body(council + "then.numerator", equalTo(14))
                .body(council + "then.band", equalTo("met"));
        String burton = "items.find { it.period == '2026-01' && it.area == 'burton' }.";
        preview.then()
                .body(burton + "now.numerator", equalTo(2))
                .body(burton + "then.numerator", equalTo(5))
                .body(burton + "then.band", equalTo("met"))
                .body(burton + "then.points", nullValue());
        assertEquals(before, state("one"), "a preview writes nothing");
    }

    private static List<String> state(String council) {
        List<Map<String, Object>> rows = ResultParties.timeless(
                parties.rows("from=2026-01&to=2026-03&asOf=2026-10-01T00:00:00Z&council=prv-" + council));
        return List.of(
                rows.toString(),
                Api.officer("prv-" + council)
                        .get(parties.path() + "/agreements/prv-" + council + ".sla")
                        .asString());
    }

    @Test
    void v5WhatVariesLaterThanTheVersionCommencesIsNotTried() {
        draft("two", 2, terms("2026-04-01", 5, 10, "2026-05-01"));
        load("two");
        preview(Api.officer("prv-two"), "two", 2, "2026-01", "2026-01")
                .then()
                .statusCode(200)
                .body("items.findAll { it.area == 'burton' }.then.numerator", hasItem(2));
    }

    @Test
    void v5ThePreviewIsWhatSigningMakes() {
        load("sign");
        Map<String, Object> terms = terms("2026-01-01", 5, 10, "2026-01-01");
        draft("sign", 2, terms);
        Response preview = preview(Api.officer("prv-sign"), "sign", 2, "2026-01", "2026-02");
        List<Map<String, Object>> then = preview.path("items.findAll { it.serviceLevel == 'decided' }.then");
        parties.propose("sign", 2);
        List<Map<String, Object>> made =
                parties.rows("from=2026-01&to=2026-02&by=council,area,serviceLevel&council=prv-sign");
        assertEquals(then.size(), made.size());
        for (int i = 0; i < made.size(); i++) {
            for (String field : List.of("numerator", "denominator", "value", "band", "points")) {
                assertEquals(
                        String.valueOf(made.get(i).get(field)),
                        String.valueOf(then.get(i).get(field)),
                        field);
            }
        }
        // Once signed, now and then are one.
        preview(Api.officer("prv-sign"), "sign", 2, "2026-01", "2026-02")
                .then()
                .body("items.findAll { it.now != it.then }", empty())
                .body("items.now.unit", everyItem(equalTo("percent")));
    }

    @ParameterizedTest(name = "{0} by {1} from {2} to {3}: {4}")
    @CsvSource({
        "one, prv-one, 2026-01, 2026-02, 200",
        "one, prv-unit, 2026-01, 2026-02, 200",
        "one, prv-two, 2026-01, 2026-02, 404",
        "one, prv-one, 2026-02, 2026-01, 400",
        "one, prv-one, 2026-01, 2027-01, 400",
        "one, prv-one, FY2025-26, FY2025-26, 200",
        "one, prv-one, FY2024-25, FY2025-26, 400"
    })
    void aCouncilTriesItsOwn(String council, String who, String from, String to, int status) {
        preview(Api.officer(who), council, 1, from, to).then().statusCode(status);
    }
}
