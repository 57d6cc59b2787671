package org.concordat.governance;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.kernel.Period;
import org.concordat.testing.Api;

/**
 * A year of three councils in one model of collaboration, through the public API only: what they agree, what it costs, how they share it.
 *
 * @param keeper who keeps catalogue and books
 * @param provider of alfa's agreement
 * @param client of alfa's agreement
 */
record ModelYear(BoardParties parties, String keeper, String provider, String client) {

    static final String YEAR = "FY2025-26";

    /** Budgets are the board's, sharing schemes everybody's, agreements the officers'. */
    static final String MATTERS =
            "\"sharingScheme\":\"reserved\",\"budget\":\"board\",\"membership\":\"board\",\"agreementVersion\":\"officer\","
                    + "\"other\":\"board\"";

    /** Of host, alfa, and bravo, who has two votes. */
    static ModelYear begin(String slug, String model) {
        // The host's own agreement is with the board; the one that is followed here is another council's.
        BoardParties parties = BoardParties.inModel(slug, slug + "-", model, "host=1", "alfa=1", "bravo=2");
        return switch (model) {
            case "shared-service-entity" -> new ModelYear(parties, "unit", "unit", "alfa");
            case "host-organisation" -> new ModelYear(parties, "host", "host", "alfa");
            default -> new ModelYear(parties, "board", "alfa", "board");
        };
    }

    RequestSpecification books() {
        return Api.manager(parties.named(keeper));
    }

    private void put(RequestSpecification who, String below, Object body) {
        who.body(body).put(parties.path(below)).then().statusCode(201);
    }

    /** What is delivered and measured, in two areas of alfa. */
    void catalogue() {
        put(
                books(),
                "/services/licences",
                Map.of("title", "Licences", "casesFrom", "provider", "attributes", List.of()));
        put(books(), "/measures/in-time", """
                {"title":"In time","kind":"timeliness","unit":"percent","direction":"higher-is-better",\
                "computedFrom":"cases","countedBy":"received","owner":"provider"}""");
        for (String area : List.of("north", "south")) {
            Api.officer(parties.named("alfa"))
                    .body(Map.of("name", area))
                    .put("/organisations/" + parties.named("alfa") + "/areas/" + area)
                    .then()
                    .statusCode(201);
        }
    }

    /** Alfa's agreement, signed by both sides: ten days, and in some areas another limit. */
    void agree(int version, String commences, String variations) {
        offer(version, commences, variations);
        sign(version, provider, "provider").statusCode(200);
        sign(version, client, "client").statusCode(200);
    }

    /** A version of alfa's agreement, as the provider proposes it. */
    void offer(int version, String commences, String variations) {
        if (version == 1) {
            Api.manager(parties.named(provider))
                    .body(Map.of("ref", "sla", "council", parties.named("alfa"), "title", "Licences"))
                    .post(parties.path("/agreements"))
                    .then()
                    .statusCode(201);
        }
        draft(version, commences, variations);
        Api.manager(parties.named(provider))
                .post(version(version) + "/proposal")
                .then()
                .statusCode(200);
    }

    void draft(int version, String commences, String variations) {
        Api.manager(parties.named(provider))
                .body("""
                        {"commences":"%s","expires":"2040-03-31","scope":[{"service":"licences"}],"serviceLevels":[\
                        {"ref":"quick","service":"licences","measure":"in-time","dimension":"level","period":"month",\
                        "limit":{"amount":10,"unit":"calendar-days","calendar":"england-and-wales"},\
                        "bands":[{"band":"met","limit":90},{"band":"critical"}]}],"variations":[%s]}""".formatted(commences, variations))
                .put(version(version))
                .then()
                .statusCode(201);
    }

    String version(int version) {
        return parties.path("/agreements/" + parties.named("alfa") + ".sla/versions/" + version);
    }

    ValidatableResponse sign(int version, String who, String side) {
        String digest = Api.officer(parties.named(who)).get(version(version)).path("digest");
        return Api.signatory(parties.named(who))
                .body(Map.of("digest", digest, "capacity", side))
                .post(version(version) + "/signatures")
                .then();
    }

    ValidatableResponse terms(String on, String area) {
        return Api.officer(parties.named("alfa"))
                .get(parties.path(
                        "/agreements/" + parties.named("alfa") + ".sla/effective-terms?on=" + on + "&area=" + area))
                .then()
                .statusCode(200);
    }

    /** A pool with a budget and what was spent, which all bear alike. */
    void cost() {
        put(books(), "/cost-pools/licensing", Map.of("title", "Licensing", "purpose", "All of it"));
        for (String[] line : new String[][] {{"planned", "budget", "120000.00"}, {"spent", "actual", "126000.00"}}) {
            books().body(Map.of(
                            "items",
                            List.of(Map.of(
                                    "ref", line[0],
                                    "costType", "employees",
                                    "stage", line[1],
                                    "period", YEAR,
                                    "amount", line[2]))))
                    .post(parties.path("/cost-pools/licensing/lines"))
                    .then()
                    .statusCode(200)
                    .body("rejected", org.hamcrest.Matchers.equalTo(0));
        }
    }

    /** Proposes to share it alike; answers the address of the version. */
    String propose() {
        put(books(), "/sharing-schemes/alike", Map.of("title", "Alike"));
        put(
                books(),
                "/sharing-schemes/alike/versions/1",
                Map.of(
                        "commences",
                        "2020-04-01",
                        "pools",
                        List.of(Map.of("pool", "licensing", "key", Map.of("kind", "equal")))));
        String version = parties.path("/sharing-schemes/alike/versions/1");
        books().post(version + "/proposal").then().statusCode(200);
        return version;
    }

    ValidatableResponse approve(String version, String council) {
        String digest = books().get(version).path("digest");
        return Api.signatory(parties.named(council))
                .body(Map.of("digest", digest))
                .post(version + "/approvals")
                .then();
    }

    String year(String below) {
        return parties.path("/cost-years/" + YEAR + below);
    }

    void plan() {
        books().body("{\"billing\":\"quarterly\",\"disposition\":{\"surplus\":\"refund\",\"deficit\":\"charge\"}}")
                .put(year(""))
                .then()
                .statusCode(201);
    }

    ValidatableResponse fix() {
        return books().post(year("/budget")).then();
    }

    /** What becomes of a surplus, or a deficit, another way. */
    void rules(String balance, String becomes) {
        Map<String, String> disposition = new HashMap<>(Map.of("surplus", "refund", "deficit", "charge"));
        disposition.put(balance, becomes);
        books().header("If-Match", books().get(year("")).header("ETag"))
                .body(Map.of("billing", "quarterly", "disposition", disposition))
                .put(year(""))
                .then()
                .statusCode(200);
    }

    /** Restates the budget. */
    void restate(String amount) {
        books().body("""
                    {"items":[{"ref":"planned","costType":"employees","stage":"budget","period":"%s","amount":"%s","reason":"Again"}]}""".formatted(YEAR, amount))
                .post(parties.path("/cost-pools/licensing/lines"))
                .then()
                .statusCode(200)
                .body("rejected", org.hamcrest.Matchers.equalTo(0));
    }

    /** Plans what the next year will cost after a day; answers who bears what of it. */
    ValidatableResponse plannedAfter(LocalDate day) {
        String next = Period.containing(day, Period.Length.YEAR).next().toString();
        books().body("""
                    {"items":[{"ref":"next","costType":"employees","stage":"budget","period":"%s","amount":"120000.01"}]}""".formatted(next))
                .post(parties.path("/cost-pools/licensing/lines"))
                .then()
                .statusCode(200)
                .body("rejected", org.hamcrest.Matchers.equalTo(0));
        return books().get(parties.path("/apportionments?stage=budget&year=" + next))
                .then()
                .statusCode(200);
    }

    ValidatableResponse billed(int quarter) {
        return books().body(Map.of("period", YEAR + "-Q" + quarter))
                .post(year("/bills"))
                .then();
    }

    /** The bills of the second half-year. */
    void bill() {
        for (int quarter = 3; quarter <= 4; quarter++) {
            billed(quarter).statusCode(201);
        }
    }
}
