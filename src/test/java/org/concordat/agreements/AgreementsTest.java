package org.concordat.agreements;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ApiTest
class AgreementsTest {

    @BeforeAll
    static void partnerships() {
        for (String slug : List.of("agr-unit", "agr-a", "agr-b", "agr-board", "agr-host")) {
            Api.organisation(slug, "district-council");
        }
        Api.partnership("agr-entity", "shared-service-entity");
        Api.member("agr-entity", "agr-unit", "provider");
        Api.partnership("agr-hosted", "host-organisation");
        Api.member("agr-hosted", "agr-host", "host", "member");
        Api.partnership("agr-joint", "joint-services-board");
        for (String p : List.of("agr-entity", "agr-hosted")) {
            Api.member(p, "agr-a", "member");
            Api.member(p, "agr-b", "member");
            Api.member(p, "agr-board", "board");
        }
        Api.member("agr-joint", "agr-a", "member");
        Api.member("agr-joint", "agr-b", "member");
        Api.member("agr-joint", "agr-board", "board");
        catalogue("agr-entity", "agr-unit");
        catalogue("agr-hosted", "agr-host");
        catalogue("agr-joint", "agr-board");
        Api.manager("agr-a").body(Map.of("name", "East")).put("/organisations/agr-a/areas/east");
    }

    private static void catalogue(String partnership, String keeper) {
        Api.manager(keeper)
                .body(Map.of("title", "Premises licences", "casesFrom", "provider", "attributes", List.of()))
                .put("/partnerships/{p}/services/licensing", partnership);
        Map<String, Object> measure = new HashMap<>(Map.of(
                "title", "Decided in time",
                "kind", "timeliness",
                "unit", "percent",
                "direction", "higher-is-better",
                "computedFrom", "cases",
                "countedBy", "due",
                "source", "Case system",
                "owner", "provider"));
        Api.manager(keeper).body(measure).put("/partnerships/{p}/measures/in-time", partnership);
    }

    private static final List<Map<String, Object>> LADDER =
            List.of(Map.of("band", "met", "limit", 95), Map.of("band", "critical", "points", 4));

    private static Map<String, Object> text(int days, String commences) {
        return text(days, commences, LADDER);
    }

    private static Map<String, Object> text(int days, String commences, List<Map<String, Object>> bands) {
        return Map.of(
                "commences",
                commences,
                "expires",
                "2035-03-31",
                "scope",
                List.of(Map.of("service", "licensing", "included", List.of("new"))),
                "serviceLevels",
                List.of(Map.of(
                        "ref", "in-time",
                        "service", "licensing",
                        "measure", "in-time",
                        "dimension", "level",
                        "limit", Map.of("amount", days, "unit", "working-days", "calendar", "england-and-wales"),
                        "period", "month",
                        "weight", 2,
                        "bands", bands)));
    }

    private static String make(String partnership, String provider, String council, String ref) {
        Api.manager(provider)
                .body(Map.of("ref", ref, "council", council, "title", "Licensing"))
                .post("/partnerships/{p}/agreements", partnership)
                .then()
                .statusCode(201);
        return "/partnerships/" + partnership + "/agreements/" + ref;
    }

    private static void draft(String agreement, String provider, int number, Map<String, Object> text) {
        Api.manager(provider)
                .body(text)
                .put(agreement + "/versions/" + number)
                .then()
                .statusCode(201);
    }

    private static void propose(String agreement, String provider, int number) {
        Api.manager(provider)
                .post(agreement + "/versions/" + number + "/proposal")
                .then()
                .statusCode(200)
                .body("state", equalTo("proposed"));
    }

    private static String digest(String agreement, String reader, int number) {
        return Api.officer(reader)
                .get(agreement + "/versions/" + number)
                .then()
                .statusCode(200)
                .extract()
                .path("digest");
    }

    private static int sign(String agreement, String organisation, int number, String capacity) {
        return Api.signatory(organisation)
                .body(Map.of("digest", digest(agreement, organisation, number), "capacity", capacity))
                .post(agreement + "/versions/" + number + "/signatures")
                .statusCode();
    }

    @ParameterizedTest(name = "V1 {0}: {1} provides, {2} is the client, {4} is nobody in the agreement for {3}")
    @CsvSource({
        "agr-entity,agr-unit,agr-a,agr-a,agr-b", "agr-hosted,agr-host,agr-a,agr-a,agr-b",
        "agr-hosted,agr-host,agr-board,agr-host,agr-b", "agr-joint,agr-a,agr-board,agr-a,agr-b"
    })
    void theModelSaysWhoDraftsAndSigns(
            String partnership, String provider, String client, String council, String other) {
        String agreement = make(partnership, provider, council, "v1-" + council);
        Api.manager(client)
                .body(text(20, "2026-04-01"))
                .put(agreement + "/versions/1")
                .then()
                .statusCode(403);
        Api.manager(other)
                .body(text(20, "2026-04-01"))
                .put(agreement + "/versions/1")
                .then()
                .statusCode(404);
        draft(agreement, provider, 1, text(20, "2026-04-01"));
        Api.manager(client).post(agreement + "/versions/1/proposal").then().statusCode(403);
        propose(agreement, provider, 1);
        Api.signatory(other)
                .body(Map.of("digest", digest(agreement, provider, 1), "capacity", "client"))
                .post(agreement + "/versions/1/signatures")
                .then()
                .statusCode(404);
        Api.officer(client)
                .body(Map.of("digest", digest(agreement, provider, 1), "capacity", "client"))
                .post(agreement + "/versions/1/signatures")
                .then()
                .statusCode(403);
        org.junit.jupiter.api.Assertions.assertEquals(422, sign(agreement, provider, 1, "client"));
        org.junit.jupiter.api.Assertions.assertEquals(200, sign(agreement, provider, 1, "provider"));
        org.junit.jupiter.api.Assertions.assertEquals(409, sign(agreement, provider, 1, "provider"));
        org.junit.jupiter.api.Assertions.assertEquals(200, sign(agreement, client, 1, "client"));
        Api.officer(client).get(agreement).then().statusCode(200).body("versions.state", contains("active"));
        Api.manager(provider)
                .header("If-Match", "\"1\"")
                .body(text(5, "2026-04-01"))
                .put(agreement + "/versions/1")
                .then()
                .statusCode(409);
    }

    @Test
    void v1ACounterProposalIsTheNextVersionWithADiff() {
        String agreement = make("agr-entity", "agr-unit", "agr-b", "counter");
        draft(agreement, "agr-unit", 1, text(20, "2030-04-01"));
        Api.officer("agr-b")
                .body(text(15, "2030-04-01"))
                .post(agreement + "/versions/1/counter")
                .then()
                .statusCode(409);
        propose(agreement, "agr-unit", 1);
        Map<String, Object> longer = new HashMap<>(text(15, "2030-04-01"));
        longer.put("expires", "2031-03-31");
        Api.manager("agr-unit")
                .body(longer)
                .post(agreement + "/versions/1/counter")
                .then()
                .statusCode(409);
        Api.officer("agr-b")
                .body(longer)
                .post(agreement + "/versions/1/counter")
                .then()
                .statusCode(200)
                .body("version.number", equalTo(2))
                .body("version.state", equalTo("proposed"))
                .body("version.proposedBy", equalTo("client"))
                .body("diff.differences.pointer", containsInAnyOrder("/expires", "/serviceLevels/0/limit/amount"));
        Api.officer("agr-b").get(agreement).then().body("versions.state", contains("countered", "proposed"));
        Api.manager("agr-unit")
                .post(agreement + "/versions/2/withdrawal")
                .then()
                .statusCode(409);
        Api.officer("agr-b")
                .post(agreement + "/versions/2/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("withdrawn"));
    }

    @Test
    void b1ALadderOutOfOrderIsRefusedAtProposal() {
        String agreement = make("agr-entity", "agr-unit", "agr-b", "ladder");
        List<Map<String, Object>> bands = List.of(
                Map.of("band", "met", "limit", 95), Map.of("band", "minor", "limit", 97), Map.of("band", "critical"));
        draft(agreement, "agr-unit", 1, text(20, "2026-04-01", bands));
        Api.manager("agr-unit")
                .post(agreement + "/versions/1/proposal")
                .then()
                .statusCode(422)
                .body("rule", equalTo("B1"))
                .body("errors.pointer", hasItem("/serviceLevels/0/bands/1/limit"));
    }

    @Test
    void v2OneActiveAgreementPerServiceAndDay() {
        Api.organisation("agr-c", "district-council");
        Api.member("agr-entity", "agr-c", "member");
        String one = make("agr-entity", "agr-unit", "agr-c", "one");
        String two = make("agr-entity", "agr-unit", "agr-c", "two");
        for (String agreement : List.of(one, two)) {
            draft(agreement, "agr-unit", 1, text(20, "2026-04-01"));
            propose(agreement, "agr-unit", 1);
            org.junit.jupiter.api.Assertions.assertEquals(200, sign(agreement, "agr-unit", 1, "provider"));
        }
        org.junit.jupiter.api.Assertions.assertEquals(200, sign(one, "agr-c", 1, "client"));
        org.junit.jupiter.api.Assertions.assertEquals(409, sign(two, "agr-c", 1, "client"));
        draft(one, "agr-unit", 2, text(10, "2026-07-01"));
        propose(one, "agr-unit", 2);
        org.junit.jupiter.api.Assertions.assertEquals(200, sign(one, "agr-c", 2, "client"));
        org.junit.jupiter.api.Assertions.assertEquals(200, sign(one, "agr-unit", 2, "provider"));
        Api.officer("agr-c").get(one).then().body("versions.state", contains("superseded", "active"));
        amount(one, "2026-06-30", 20);
        amount(one, "2026-07-01", 10);
        Api.officer("agr-c")
                .get(one + "/effective-terms?on=2026-03-31")
                .then()
                .body("serviceLevels", empty())
                .body("version", nullValue());
    }

    private static void amount(String agreement, String on, int amount) {
        Api.officer("agr-c")
                .get(agreement + "/effective-terms?on=" + on)
                .then()
                .statusCode(200)
                .body("serviceLevels[0].limit.amount", equalTo(amount));
    }

    @Test
    void v3TwoVariationsOfTheSameAttributeForTheSameAreaAreRefused() {
        String agreement = make("agr-entity", "agr-unit", "agr-a", "variations");
        Map<String, Object> one = Map.of(
                "ref",
                "one",
                "areas",
                List.of("east"),
                "from",
                "2026-04-01",
                "localNeed",
                "Post only",
                "changes",
                List.of(Map.of("serviceLevel", "in-time", "limit", Map.of("amount", 25))));
        Map<String, Object> two = new HashMap<>(one);
        two.put("ref", "two");
        two.put("from", "2026-10-01");
        Map<String, Object> doubled = new HashMap<>(text(20, "2031-04-01"));
        doubled.put("expires", "2032-04-01");
        doubled.put("variations", List.of(one, two));
        draft(agreement, "agr-unit", 1, doubled);
        Api.manager("agr-unit")
                .post(agreement + "/versions/1/proposal")
                .then()
                .statusCode(422)
                .body("rule", equalTo("V3"));
        Map<String, Object> mended = new HashMap<>(doubled);
        mended.put("variations", List.of(one));
        Api.manager("agr-unit")
                .header("If-Match", "\"1\"")
                .body(mended)
                .put(agreement + "/versions/1")
                .then()
                .statusCode(200);
        propose(agreement, "agr-unit", 1);
    }

    @Test
    void anotherCouncilsAgreementIsMissingAndNotListed() {
        String agreement = make("agr-entity", "agr-unit", "agr-a", "hidden");
        Api.officer("agr-a").get(agreement).then().statusCode(200);
        Api.officer("agr-b").get(agreement).then().statusCode(404);
        Api.officer("agr-board").get(agreement).then().statusCode(200);
        Api.officer("agr-b")
                .get("/partnerships/agr-entity/agreements?limit=200")
                .then()
                .statusCode(200)
                .body("items.council.unique()", org.hamcrest.Matchers.everyItem(equalTo("agr-b")));
        Api.officer("agr-host").get(agreement).then().statusCode(404);
        Api.anonymous().get(agreement).then().statusCode(401);
    }
}
