package org.concordat.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.Issuers;

/**
 * A partnership with a unit that delivers, its board, an auditor, and two councils that share licensing by population and parking alike:
 * one year is closed, of the next two quarters are billed and some of it is spent. Every slug begins with the partnership's.
 */
record CostParties(String slug) {

    static final String LAST = "FY2024-25";
    static final String YEAR = "FY2025-26";

    static CostParties register(String slug) {
        CostParties parties = new CostParties(slug);
        Api.organisation(parties.named("board"), "joint-board");
        Api.organisation(parties.named("unit"), "shared-service");
        Api.organisation(parties.named("alfa"), "district-council");
        Api.organisation(parties.named("bravo"), "district-council");
        Api.organisation(parties.named("firm"), "district-council");
        Api.organisation(parties.named("stranger"), "district-council");
        Api.partnership(slug, "shared-service-entity");
        Api.member(slug, parties.named("board"), "board");
        Api.member(slug, parties.named("unit"), "provider");
        Api.member(slug, parties.named("alfa"), "member");
        Api.member(slug, parties.named("bravo"), "member");
        Api.operator()
                .body(Map.of(
                        "issuer", Issuers.of(parties.named("firm")).issuer(),
                        "subject", "auditor",
                        "role", "auditor",
                        "from", "2020-04-01"))
                .put(parties.path("/appointments/auditor"))
                .then()
                .statusCode(201);
        return parties;
    }

    void pools() {
        for (String pool : List.of("licensing", "parking")) {
            put("/cost-pools/" + pool, Map.of("title", "All of " + pool, "purpose", "All of it"));
        }
        put("/drivers/population", Map.of("title", "Population", "unit", "residents", "kind", "loaded"));
        volumes(LAST, "estimate", 30_000, 50_000);
        volumes(LAST, "actual", 30_000, 50_000);
        volumes(YEAR, "estimate", 31_000, 49_500);
        volumes(YEAR, "actual", 31_100, 49_600);
    }

    void share() {
        put("/sharing-schemes/all", Map.of("title", "All"));
        String version = path("/sharing-schemes/all/versions/1");
        Map<String, Object> population = Map.of("kind", "driver", "driver", "population");
        List<Map<String, Object>> parts = List.of(
                Map.of("percent", 50, "key", population), Map.of("percent", 50, "key", Map.of("kind", "equal")));
        Api.manager(named("unit"))
                .body(Map.of(
                        "commences",
                        "2020-04-01",
                        "pools",
                        List.of(
                                Map.of("pool", "licensing", "key", population),
                                Map.of("pool", "parking", "key", Map.of("kind", "composite", "parts", parts)))))
                .put(version)
                .then()
                .statusCode(201);
        Api.manager(named("unit")).post(version + "/proposal").then().statusCode(200);
        String digest = Api.manager(named("unit")).get(version).path("digest");
        for (String council : List.of("alfa", "bravo")) {
            Api.signatory(named(council))
                    .body(Map.of("digest", digest))
                    .post(version + "/approvals")
                    .then()
                    .statusCode(200);
        }
    }

    void plan(String year, int quarters) {
        Api.manager(named("unit"))
                .body("""
                        {"billing":"quarterly","disposition":{"surplus":"refund","deficit":"charge"}}""")
                .put(path("/cost-years/" + year))
                .then()
                .statusCode(201);
        post("/cost-years/" + year + "/budget", null);
        for (int quarter = 1; quarter <= quarters; quarter++) {
            post("/cost-years/" + year + "/bills", Map.of("period", year + "-Q" + quarter));
        }
    }

    void post(String below, Object body) {
        Response answer = body == null
                ? Api.manager(named("unit")).post(path(below))
                : Api.manager(named("unit")).body(body).post(path(below));
        assertEquals(201, answer.statusCode(), answer::asString);
    }

    void put(String below, Object body) {
        Api.manager(named("unit")).body(body).put(path(below)).then().statusCode(201);
    }

    private void volumes(String year, String basis, int alfa, int bravo) {
        load(
                "/drivers/population/values",
                List.of(
                        Map.of("council", named("alfa"), "year", year, "basis", basis, "value", alfa),
                        Map.of("council", named("bravo"), "year", year, "basis", basis, "value", bravo)));
    }

    /** Lines of a pool: {@code year ref stage amount}, and the council of an extra. */
    void lines(String pool, String... lines) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(" ");
            Map<String, Object> item = new HashMap<>(Map.of(
                    "period",
                    parts[0],
                    "ref",
                    parts[1],
                    "costType",
                    "employees",
                    "stage",
                    parts[2],
                    "amount",
                    parts[3]));
            if (parts.length > 4) {
                item.put("council", named(parts[4]));
            }
            items.add(item);
        }
        load("/cost-pools/" + pool + "/lines", items);
    }

    private void load(String below, List<Map<String, Object>> items) {
        Response answer =
                Api.manager(named("unit")).body(Map.of("items", items)).post(path(below));
        assertEquals(200, answer.statusCode(), answer::asString);
        assertEquals(0, (int) answer.path("rejected"), answer::asString);
    }

    String named(String who) {
        return slug + "-" + who;
    }

    String path(String below) {
        return "/partnerships/" + slug + below;
    }

    /** Somebody of an organisation who has signed in. */
    Browser browser(String who) {
        return switch (who) {
            case "board" -> Browser.signedIn(named(who), "clerk", "board-secretary");
            case "firm" -> Browser.signedIn(named(who), "auditor", "auditor");
            default -> Browser.signedIn(named(who), "ann", "reader");
        };
    }
}
