package org.concordat.events;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.concordat.testing.Api;
import org.concordat.testing.Issuers;

/**
 * A separate entity with two councils, ash and oak, whose agreements are signed; a board; an auditor. Every slug begins with the
 * partnership's, so that no two test classes meet.
 */
record EventParties(String slug) {

    static EventParties of(String slug) {
        EventParties parties = new EventParties(slug);
        Api.organisation(parties.unit(), "shared-service");
        Api.organisation(parties.named("board"), "joint-board");
        Api.organisation(parties.named("audit"), "audit-office");
        Api.partnership(slug, "shared-service-entity");
        Api.member(slug, parties.unit(), "provider");
        Api.member(slug, parties.named("board"), "board");
        parties.put(
                Api.manager(parties.unit()),
                "/services/licensing",
                Map.of("title", "Licensing", "casesFrom", "provider"));
        parties.put(Api.manager(parties.unit()), "/measures/in-time", measure("timeliness", "cases"));
        parties.put(Api.manager(parties.unit()), "/measures/answered", measure("ratio", "figures"));
        for (String role : List.of("auditor", "board-secretary")) {
            parties.put(
                    Api.operator(),
                    "/appointments/" + role,
                    Map.of(
                            "issuer",
                            Issuers.of(parties.named("audit")).issuer(),
                            "subject",
                            parties.named("audit") + "-" + role,
                            "role",
                            role,
                            "from",
                            "2020-04-01"));
        }
        parties.council("ash");
        parties.council("oak");
        return parties;
    }

    private static Map<String, Object> measure(String kind, String from) {
        Map<String, Object> measure = new java.util.HashMap<>(Map.of(
                "title",
                "Measured by " + from,
                "kind",
                kind,
                "unit",
                "percent",
                "direction",
                "higher-is-better",
                "computedFrom",
                from,
                "owner",
                "provider"));
        if (from.equals("cases")) {
            measure.put("countedBy", "due");
        }
        return measure;
    }

    String path() {
        return "/partnerships/" + slug;
    }

    String unit() {
        return slug + "-unit";
    }

    String named(String council) {
        return slug + "-" + council;
    }

    private void put(RequestSpecification who, String address, Map<String, Object> body) {
        who.body(body).put(path() + address).then().statusCode(201);
    }

    /** A council with a signed agreement. */
    private void council(String council) {
        Api.organisation(named(council), "district-council");
        Api.member(slug, named(council), "member");
        Api.manager(unit())
                .body(Map.of("ref", "sla", "council", named(council), "title", "Licensing"))
                .post(path() + "/agreements")
                .then()
                .statusCode(201);
        put(Api.manager(unit()), version(council), terms());
        Api.manager(unit()).post(path() + version(council) + "/proposal").then().statusCode(200);
        sign(council, named(council), "client");
        sign(council, unit(), "provider");
    }

    private String version(String council) {
        return "/agreements/" + named(council) + ".sla/versions/1";
    }

    private void sign(String council, String organisation, String capacity) {
        String digest = Api.officer(unit()).get(path() + version(council)).path("digest");
        Api.signatory(organisation)
                .body(Map.of("digest", digest, "capacity", capacity))
                .post(path() + version(council) + "/signatures")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> terms() {
        List<Map<String, Object>> bands = List.of(Map.of("band", "met", "limit", 90), Map.of("band", "serious"));
        return Map.of(
                "commences",
                "2026-01-01",
                "scope",
                List.of(Map.of("service", "licensing")),
                "serviceLevels",
                List.of(
                        Map.of(
                                "ref", "decided",
                                "service", "licensing",
                                "measure", "in-time",
                                "dimension", "level",
                                "limit", Map.of("amount", 10, "unit", "working-days", "calendar", "england-and-wales"),
                                "period", "month",
                                "bands", bands),
                        Map.of(
                                "ref", "answered",
                                "service", "licensing",
                                "measure", "answered",
                                "dimension", "quality",
                                "period", "month",
                                "bands", bands)));
    }

    /** Loads a case of a council as the provider; answers the id of the import. */
    String load(String council, String ref) {
        return load(council, ref, "2026-03-02");
    }

    String load(String council, String ref, String day) {
        return Api.officer(unit())
                .body(Map.of(
                        "items",
                        List.of(Map.of(
                                "ref",
                                ref,
                                "service",
                                "licensing",
                                "council",
                                named(council),
                                "received",
                                day + "T10:00:00Z",
                                "closed",
                                day + "T15:00:00Z"))))
                .post(path() + "/cases")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .extract()
                .path("import");
    }

    /** Sends figures of a council as the provider, of the whole council. */
    void figure(String council, String period, int numerator) {
        Api.officer(unit())
                .body(Map.of(
                        "items",
                        List.of(Map.of(
                                "measure",
                                "answered",
                                "council",
                                named(council),
                                "period",
                                period,
                                "numerator",
                                numerator,
                                "denominator",
                                100))))
                .post(path() + "/figures")
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0));
    }

    /** Everything in the feed of somebody, with the query given; a request cannot be sent twice, so it is made for each page. */
    List<Map<String, Object>> feed(Supplier<RequestSpecification> who, String query) {
        List<Map<String, Object>> all = new ArrayList<>();
        String cursor = null;
        boolean more = true;
        while (more) {
            JsonPath page = page(who.get(), query, cursor);
            all.addAll(page.getList("items"));
            cursor = page.getString("next");
            more = page.getBoolean("more");
        }
        return all;
    }

    /** The cursor behind everything that somebody sees so far. */
    String end(Supplier<RequestSpecification> who) {
        JsonPath page = page(who.get(), "limit=200", null);
        while (page.getBoolean("more")) {
            page = page(who.get(), "limit=200", page.getString("next"));
        }
        return page.getString("next");
    }

    /** One page; cursor null for the first. */
    JsonPath page(RequestSpecification who, String query, String cursor) {
        String asked = cursor == null ? query : (query.isEmpty() ? "" : query + "&") + "cursor=" + cursor;
        return who.get(path() + "/events" + (asked.isEmpty() ? "" : "?" + asked))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The types in a feed, each with the council that it names; the partnership's prefix left out. */
    List<String> told(Supplier<RequestSpecification> who, String query) {
        return feed(who, query).stream()
                .map(event -> {
                    Map<?, ?> data = (Map<?, ?>) event.get("data");
                    Object whose = data.containsKey("council") ? data.get("council") : data.get("organisation");
                    return event.get("type")
                                    .toString()
                                    .replace("concordat.", "")
                                    .replace(".v1", "")
                            + (whose == null ? "" : " " + whose.toString().replace(slug + "-", ""));
                })
                .toList();
    }
}
