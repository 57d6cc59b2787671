package org.concordat.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.concordat.testing.Api;

/** A separate body, its board and councils, who share two pools; every slug begins with that of the partnership. */
record FairParties(String partnership, String prefix, List<String> councils) {

    static final String YEAR = "FY2026-27";

    static FairParties register(String partnership, String... councils) {
        return registerAs(partnership, partnership + "-", councils);
    }

    /** The same, with organisations of another prefix. */
    static FairParties registerAs(String partnership, String prefix, String... councils) {
        FairParties parties = new FairParties(partnership, prefix, List.of(councils));
        Api.organisation(parties.named("unit"), "shared-service");
        Api.organisation(parties.named("board"), "joint-board");
        Api.partnership(partnership, "shared-service-entity");
        Api.member(partnership, parties.named("unit"), "provider");
        Api.member(partnership, parties.named("board"), "board");
        for (String council : councils) {
            Api.organisation(parties.named(council), "district-council");
            Api.member(partnership, parties.named(council), "member");
        }
        for (String pool : List.of("licensing", "calls")) {
            parties.put("/cost-pools/" + pool, Map.of("title", "The " + pool, "purpose", "All of it"));
        }
        parties.put("/drivers/residents", Map.of("title", "Residents", "unit", "residents", "kind", "loaded"));
        return parties;
    }

    String named(String name) {
        return prefix + name;
    }

    String path(String below) {
        return "/partnerships/" + partnership + below;
    }

    private void put(String below, Object body) {
        Api.manager(named("unit")).body(body).put(path(below)).then().statusCode(201);
    }

    private void load(String below, List<Map<String, Object>> items) {
        Response answer =
                Api.manager(named("unit")).body(Map.of("items", items)).post(path(below));
        assertEquals(200, answer.statusCode(), answer::asString);
        assertEquals(0, (int) answer.path("rejected"), answer::asString);
    }

    /** A line of a pool; a council where it alone pays it, else null. */
    void line(String pool, String ref, String stage, String amount, String council) {
        Map<String, Object> line = new java.util.HashMap<>(
                Map.of("ref", ref, "costType", "employees", "stage", stage, "period", YEAR, "amount", amount));
        if (council != null) {
            line.put("council", named(council));
        }
        load("/cost-pools/" + pool + "/lines", List.of(line));
    }

    /** Volumes of residents, of the councils in their order. */
    void residents(String basis, int... volumes) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < volumes.length; i++) {
            items.add(Map.of("council", named(councils.get(i)), "year", YEAR, "basis", basis, "value", volumes[i]));
        }
        load("/drivers/residents/values", items);
    }

    /** Shares both pools by a key, with the approval of every council. */
    void share(Map<String, Object> key) {
        put("/sharing-schemes/cost", Map.of("title", "All cost"));
        String version = "/sharing-schemes/cost/versions/1";
        put(
                version,
                Map.of(
                        "commences",
                        "2026-04-01",
                        "pools",
                        List.of(Map.of("pool", "licensing", "key", key), Map.of("pool", "calls", "key", key))));
        Api.manager(named("unit")).post(path(version + "/proposal")).then().statusCode(200);
        for (String council : councils) {
            String digest = Api.officer(named(council)).get(path(version)).path("digest");
            Api.signatory(named(council))
                    .body(Map.of("digest", digest))
                    .post(path(version + "/approvals"))
                    .then()
                    .statusCode(200);
        }
    }

    static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "GBP");
    }

    /** Costs that are given: {@code a+b 120.00}. */
    Map<String, Object> given(String... costs) {
        return Map.of(
                "source",
                "Quotations",
                "costs",
                java.util.Arrays.stream(costs)
                        .map(cost -> cost.split(" "))
                        .map(cost -> Map.of(
                                "councils",
                                java.util.Arrays.stream(cost[0].split("\\+"))
                                        .map(this::named)
                                        .toList(),
                                "cost",
                                money(cost[1])))
                        .toList());
    }

    /** Licensing with amounts of the councils in their order; calls by residents, of all but the first council. */
    Map<String, Object> modelled(String... amounts) {
        List<Map<String, Object>> each = IntStream.range(0, amounts.length)
                .<Map<String, Object>>mapToObj(
                        i -> Map.of("council", named(councils.get(i)), "cost", money(amounts[i])))
                .toList();
        return Map.of(
                "source",
                "Business case",
                "components",
                List.of(
                        Map.of("component", "licensing", "fixed", money("80000.00"), "amounts", each),
                        Map.of(
                                "component",
                                "calls",
                                "fixed",
                                money("30000.00"),
                                "driver",
                                "residents",
                                "rate",
                                0.425,
                                "councils",
                                councils.stream().skip(1).map(this::named).toList())));
    }

    ValidatableResponse putCosts(String year, Object body) {
        return Api.manager(named("unit"))
                .body(body)
                .put(path("/stand-alone-costs/" + year))
                .then();
    }

    Response fairness(String who, String query) {
        return Api.officer(named(who)).get(path("/fairness/" + YEAR + query.replaceFirst("&", "?")));
    }
}
