package org.concordat.queries;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.Issuers;

/**
 * A partnership of one of the three models whose agreements promise what calls-answered measures, from figures. Its organisations are
 * the unit (provider or host; none in a joint board), the councils ash and oak, and the board, whose secretary is appointed.
 */
record QueryParties(String slug, String model) {

    static final String ENTITY = "shared-service-entity";
    static final String HOST = "host-organisation";
    static final String JOINT = "joint-services-board";

    static QueryParties register(String slug, String model, Map<String, Object> procedures) {
        QueryParties parties = new QueryParties(slug, model);
        for (String name : List.of("unit", "ash", "oak", "board")) {
            Api.organisation(parties.named(name), name.equals("board") ? "joint-board" : "district-council");
        }
        Api.partnership(slug, model);
        if (!model.equals(JOINT)) {
            String[] roles = model.equals(HOST) ? new String[] {"host", "member"} : new String[] {"provider"};
            Api.member(slug, parties.named("unit"), roles);
        }
        Api.member(slug, parties.named("ash"), "member");
        Api.member(slug, parties.named("oak"), "member");
        Api.member(slug, parties.named("board"), "board");
        parties.appointSecretary();
        parties.catalogue();
        parties.agreement("ash", procedures);
        parties.agreement("oak", Map.of());
        if (model.equals(HOST)) {
            parties.agreement("unit", procedures);
        }
        return parties;
    }

    String path(String below) {
        return "/partnerships/" + slug + below;
    }

    String named(String name) {
        return slug + "-" + name;
    }

    /** Who stands on a side of the agreement for a council. */
    String side(String council, String side) {
        if (side.equals("provider")) {
            return model.equals(JOINT) ? council : "unit";
        }
        return model.equals(JOINT) || council.equals("unit") ? "board" : council;
    }

    RequestSpecification as(String name, String... roles) {
        return Api.as(named(name), roles);
    }

    RequestSpecification officer(String name) {
        return as(name, "officer");
    }

    RequestSpecification secretary() {
        return as("board", "board-secretary");
    }

    private void appointSecretary() {
        Api.operator()
                .body(Map.of(
                        "issuer",
                        Issuers.of(named("board")).issuer(),
                        "subject",
                        named("board") + "-board-secretary",
                        "role",
                        "board-secretary",
                        "from",
                        "2020-04-01"))
                .put(path("/appointments/secretary"))
                .then()
                .statusCode(201);
    }

    private void catalogue() {
        String keeper = model.equals(JOINT) ? "board" : "unit";
        as(keeper, "manager")
                .body(Map.of("title", "Calls", "casesFrom", "provider", "attributes", List.of()))
                .put(path("/services/calls"))
                .then()
                .statusCode(201);
        for (String measure : List.of("calls-answered ratio percent", "complaints count complaints")) {
            String[] parts = measure.split(" ");
            as(keeper, "manager")
                    .body(Map.of(
                            "title",
                            "Of calls",
                            "kind",
                            parts[1],
                            "unit",
                            parts[2],
                            "direction",
                            "higher-is-better",
                            "computedFrom",
                            "figures",
                            "owner",
                            "provider"))
                    .put(path("/measures/" + parts[0]))
                    .then()
                    .statusCode(201);
        }
    }

    private void agreement(String council, Map<String, Object> procedures) {
        String provider = side(council, "provider");
        String ref = "sla-" + council;
        as(provider, "manager")
                .body(Map.of("ref", ref, "council", named(council), "title", "Calls of " + council))
                .post(path("/agreements"))
                .then()
                .statusCode(201);
        Map<String, Object> level = Map.of(
                "ref",
                "calls",
                "service",
                "calls",
                "measure",
                "calls-answered",
                "dimension",
                "level",
                "period",
                "month",
                "bands",
                List.of(Map.of("band", "met", "limit", 90), Map.of("band", "critical")));
        Map<String, Object> terms = new HashMap<>(Map.of(
                "commences",
                "2026-01-01",
                "scope",
                List.of(Map.of("service", "calls")),
                "serviceLevels",
                List.of(level),
                "variations",
                List.of()));
        if (!procedures.isEmpty()) {
            terms.put("procedures", procedures);
        }
        String version = path("/agreements/" + ref + "/versions/1");
        as(provider, "manager").body(terms).put(version).then().statusCode(201);
        as(provider, "manager").post(version + "/proposal").then().statusCode(200);
        String digest = as(provider, "manager").get(version).path("digest");
        for (String side : List.of("provider", "client")) {
            as(side(council, side), "signatory")
                    .body(Map.of("digest", digest, "capacity", side))
                    .post(version + "/signatures")
                    .then()
                    .statusCode(200);
        }
    }

    /** Sends a figure of a council for a side; answers its id. */
    String figure(String council, String side, String period, int numerator, int denominator) {
        String item =
                "{\"measure\":\"calls-answered\",\"council\":\"%s\",\"period\":\"%s\",\"numerator\":%d,\"denominator\":%d}";
        String who = side(council, side);
        officer(who)
                .body("{\"items\":[" + item.formatted(named(council), period, numerator, denominator) + "]}")
                .post(path("/figures"))
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0));
        return officer(who)
                .get(path("/figures?council=" + named(council) + "&measure=calls-answered&period=" + period))
                .path("items[0].id");
    }

    ValidatableResponse figure(String id) {
        return secretary().get(path("/figures/" + id)).then().statusCode(200);
    }

    /** Queries a figure as it was read. */
    Response query(RequestSpecification who, String figure, int revision) {
        return who.body(Map.of("revision", revision, "reason", "It does not add up"))
                .post(path("/figures/" + figure + "/queries"));
    }

    /** Queries a figure for a side; answers the query's id. */
    String queried(String council, String side, String figure) {
        int revision = figure(figure).extract().path("revision");
        return query(officer(side(council, side)), figure, revision)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    ValidatableResponse query(String id) {
        return secretary().get(path("/queries/" + id)).then().statusCode(200);
    }

    Response escalate(RequestSpecification who, String query) {
        return who.body(Map.of("reason", "No answer")).post(path("/queries/" + query + "/escalations"));
    }

    /** Takes a query up the ladder until it stands at a stage. */
    void escalateTo(String stage, RequestSpecificationOf who, String query) {
        while (!query(query).extract().path("stage").equals(stage)) {
            escalate(who.get(), query).then().statusCode(201);
        }
    }

    /** Somebody, for one request. */
    interface RequestSpecificationOf {
        RequestSpecification get();
    }

    /** Gives an outcome; the numbers as {@code 950/1020}, or none. */
    Response decide(RequestSpecification who, String query, String outcome, String numbers) {
        Map<String, Object> body = new HashMap<>(Map.of("outcome", outcome, "note", "Counted again"));
        if (!numbers.isEmpty()) {
            String[] parts = numbers.split("/");
            body.put("numerator", new BigDecimal(parts[0]));
            body.put("denominator", new BigDecimal(parts[1]));
        }
        return who.body(body).post(path("/queries/" + query + "/outcomes"));
    }
}
