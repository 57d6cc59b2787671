package org.concordat.performance;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;

/**
 * A separate entity whose councils signed one agreement each, for the tests of results. Every slug begins with the partnership's,
 * so that no two test classes meet.
 */
record ResultParties(String slug) {

    /** The first day of every agreement. */
    static final String COMMENCES = "2026-01-01";

    /** Registers the partnership with its provider {@code <slug>-unit}, its catalogue, and councils with signed agreements. */
    static ResultParties of(String slug, String... councils) {
        ResultParties parties = new ResultParties(slug);
        Api.organisation(parties.unit(), "shared-service");
        Api.partnership(slug, "shared-service-entity");
        Api.member(slug, parties.unit(), "provider");
        parties.service("licensing", "provider");
        parties.service("calls", "client");
        parties.measure("by-due", "timeliness", "due");
        parties.measure("by-closed", "timeliness", "closed");
        parties.measure("by-received", "timeliness", "received");
        parties.measure("volume", "count", "received");
        for (String council : councils) {
            parties.council(council);
        }
        return parties;
    }

    String path() {
        return "/partnerships/" + slug;
    }

    String unit() {
        return slug + "-unit";
    }

    /** The slug of a council. */
    String named(String council) {
        return slug + "-" + council;
    }

    private void council(String council) {
        Api.organisation(named(council), "district-council");
        Api.member(slug, named(council), "member");
        area(council, "east", null);
        area(council, "burton", "east");
        area(council, "west", null);
        Api.manager(unit())
                .body(Map.of("ref", "sla", "council", named(council), "title", "Licensing and calls"))
                .post(path() + "/agreements")
                .then()
                .statusCode(201);
        sign(council, 1, terms(COMMENCES, 10));
    }

    private void area(String council, String area, String parent) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "The area " + area));
        body.put("parent", parent);
        Api.officer(named(council))
                .body(body)
                .put("/organisations/{o}/areas/{a}", named(council), area)
                .then()
                .statusCode(201);
    }

    private void service(String service, String casesFrom) {
        Api.manager(unit())
                .body(Map.of("title", "Service " + service, "casesFrom", casesFrom, "attributes", List.of()))
                .put(path() + "/services/" + service)
                .then()
                .statusCode(201);
    }

    private void measure(String measure, String kind, String countedBy) {
        Api.manager(unit())
                .body(measureText(kind, countedBy))
                .put(path() + "/measures/" + measure)
                .then()
                .statusCode(201);
    }

    /** A measure computed from cases, as it is sent. */
    static Map<String, Object> measureText(String kind, String countedBy) {
        return new HashMap<>(Map.of(
                "title",
                "Counted by " + countedBy,
                "kind",
                kind,
                "unit",
                kind.equals("count") ? "cases" : "percent",
                "direction",
                "higher-is-better",
                "computedFrom",
                "cases",
                "countedBy",
                countedBy,
                "owner",
                "provider"));
    }

    /** Terms with a service level for each way of counting; the east has half as many days again. */
    static Map<String, Object> terms(String commences, int days) {
        return new HashMap<>(Map.of(
                "commences",
                commences,
                "scope",
                List.of(Map.of("service", "licensing"), Map.of("service", "calls")),
                "serviceLevels",
                List.of(
                        level("decided", "licensing", "by-due", limit(days, "calendar-days", "england-and-wales")),
                        level("shut", "licensing", "by-closed", limit(days, "working-days", "england-and-wales")),
                        level("taken", "licensing", "by-received", limit(days * 24, "elapsed-hours", "always")),
                        level("promised", "licensing", "by-due", Map.of("unit", "as-recorded")),
                        level("volume", "licensing", "volume", limit(days, "weeks", "england-and-wales")),
                        level("called-back", "calls", "by-due", limit(days, "working-days", "england-and-wales"))),
                "variations",
                List.of(Map.of(
                        "ref",
                        "rural",
                        "areas",
                        List.of("east"),
                        "from",
                        COMMENCES,
                        "localNeed",
                        "Post only",
                        "changes",
                        List.of(Map.of("serviceLevel", "decided", "limit", Map.of("amount", days + days / 2)))))));
    }

    private static Map<String, Object> limit(int amount, String unit, String calendar) {
        return Map.of("amount", amount, "unit", unit, "calendar", calendar);
    }

    private static Map<String, Object> level(String ref, String service, String measure, Map<String, Object> limit) {
        return Map.of(
                "ref",
                ref,
                "service",
                service,
                "measure",
                measure,
                "dimension",
                "level",
                "limit",
                limit,
                "period",
                "month",
                "bands",
                List.of(
                        Map.of("band", "met", "limit", 90),
                        Map.of("band", "serious", "limit", 60),
                        Map.of("band", "critical")));
    }

    /** Drafts, proposes and signs a version for both sides. */
    void sign(String council, int number, Map<String, Object> terms) {
        propose(council, number, terms);
        concluded(council, number).then().statusCode(200);
    }

    /** Drafts and proposes a version; the council has signed it. */
    void propose(String council, int number, Map<String, Object> terms) {
        Api.manager(unit()).body(terms).put(version(council, number)).then().statusCode(201);
        proposed(council, number);
    }

    /** Proposes a draft and signs it for both sides. */
    void propose(String council, int number) {
        proposed(council, number);
        concluded(council, number).then().statusCode(200);
    }

    private void proposed(String council, int number) {
        Api.manager(unit()).post(version(council, number) + "/proposal").then().statusCode(200);
        signed(Api.signatory(named(council)), council, number, "client").then().statusCode(200);
    }

    /** The provider's signature, by which a version that the council has signed takes effect. */
    Response concluded(String council, int number) {
        return signed(Api.signatory(unit()), council, number, "provider");
    }

    private Response signed(RequestSpecification who, String council, int number, String capacity) {
        String digest = Api.officer(unit())
                .get(version(council, number))
                .then()
                .extract()
                .path("digest");
        return who.body(Map.of("digest", digest, "capacity", capacity)).post(version(council, number) + "/signatures");
    }

    /** The address of a version of a council's agreement. */
    String version(String council, int number) {
        return path() + "/agreements/" + named(council) + ".sla/versions/" + number;
    }

    /** A case of the licensing service without an area, as it is sent; further fields as names and values in turn. */
    Map<String, Object> licence(String council, String ref, String received, Object... more) {
        Map<String, Object> item = new HashMap<>(
                Map.of("ref", ref, "service", "licensing", "council", named(council), "received", received));
        for (int i = 0; i < more.length; i += 2) {
            item.put((String) more[i], more[i + 1]);
        }
        return item;
    }

    /** Sends cases for the provider; all of them are taken. */
    void load(List<Map<String, Object>> items) {
        send(items, "").then().statusCode(200).body("rejected", equalTo(0));
    }

    /** Sends one case for the provider; it is taken. */
    void load(Map<String, Object> item) {
        load(List.of(item));
    }

    /** Sends cases for the provider. */
    Response send(List<Map<String, Object>> items, String query) {
        return Api.officer(unit()).body(Map.of("items", items)).post(path() + "/cases" + query);
    }

    /** The rows of results that the provider gets, all on one page; the query without its question mark. */
    List<Map<String, Object>> rows(String query) {
        return Api.officer(unit())
                .get(path() + "/results?limit=200&" + query)
                .then()
                .statusCode(200)
                .body("next", equalTo(null))
                .extract()
                .path("items");
    }

    /** The rows of results, of which there is one. */
    Map<String, Object> row(String query) {
        List<Map<String, Object>> rows = rows(query);
        if (rows.size() != 1) {
            throw new AssertionError("one row was expected, not " + rows);
        }
        return rows.get(0);
    }

    /** Rows without what differs between two askings: the instant up to which records count. */
    static List<Map<String, Object>> timeless(List<Map<String, Object>> rows) {
        List<Map<String, Object>> timeless = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            Map<String, Object> copy = new HashMap<>(row);
            copy.remove("knownOn");
            timeless.add(copy);
        }
        return timeless;
    }
}
