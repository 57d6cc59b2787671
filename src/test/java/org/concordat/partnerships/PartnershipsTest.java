package org.concordat.partnerships;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ApiTest
class PartnershipsTest {

    @BeforeAll
    static void partnerships() {
        for (String organisation : List.of("p-kettering", "p-corby", "p-county", "p-board", "p-entity", "p-stranger")) {
            Api.organisation(organisation, "district-council");
        }
        Api.partnership("p-host", "host-organisation");
        Api.partnership("p-shared", "shared-service-entity");
        Api.partnership("p-joint", "joint-services-board");
        Api.member("p-host", "p-county", "host", "member");
        Api.member("p-host", "p-kettering", "member");
    }

    @Test
    void aMemberSeesItsPartnershipAndNoOther() {
        Api.officer("p-kettering")
                .get("/partnerships/p-host")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("partnership", equalTo("p-host"))
                .body("model", equalTo("host-organisation"));
        String missing = Api.officer("p-kettering")
                .get("/partnerships/p-none")
                .then()
                .statusCode(404)
                .extract()
                .asString();
        Api.officer("p-kettering")
                .get("/partnerships/p-joint")
                .then()
                .statusCode(404)
                .body(equalTo(missing));
        Api.officer("p-stranger")
                .get("/partnerships/p-host")
                .then()
                .statusCode(404)
                .body(equalTo(missing));
        Api.officer("p-kettering")
                .get("/partnerships")
                .then()
                .statusCode(200)
                .body("items.partnership", hasItem("p-host"))
                .body("items.partnership", not(hasItem("p-joint")));
        Api.operator()
                .get("/partnerships?limit=200")
                .then()
                .body("items.partnership", hasItems("p-host", "p-shared", "p-joint"));
    }

    @Test
    void onlyTheOperatorWritesAndTheModelStays() {
        Map<String, Object> body = partnership("host-organisation", "Europe/London");
        Api.manager("p-county").body(body).put("/partnerships/p-new").then().statusCode(403);
        Api.operator().body(body).put("/partnerships/p-new").then().statusCode(201);
        Api.operator().body(body).put("/partnerships/p-new").then().statusCode(428);
        Api.operator()
                .header("If-Match", "\"1\"")
                .body(partnership("joint-services-board", "Europe/London"))
                .put("/partnerships/p-new")
                .then()
                .statusCode(409)
                .body("rule", equalTo("models"));
        Api.operator()
                .header("If-Match", "\"1\"")
                .body(body)
                .put("/partnerships/p-new")
                .then()
                .statusCode(200);
        Api.operator()
                .body(partnership("host-organisation", "Europe/Nowhere"))
                .put("/partnerships/p-other")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/timeZone"));
        Api.operator()
                .body(body)
                .put("/partnerships/p-tried?dryRun=true")
                .then()
                .statusCode(201);
        Api.operator().get("/partnerships/p-tried").then().statusCode(404);
    }

    @Test
    void aMembershipTakesEffectWhenItsOwnSignatoryAccepts() {
        Api.operator()
                .body(member("member"))
                .put("/partnerships/p-host/members/p-corby")
                .then()
                .statusCode(201);
        Api.officer("p-corby").get("/partnerships/p-host").then().statusCode(200);
        Api.officer("p-corby").get("/partnerships/p-host/services").then().statusCode(404);
        String acceptance = "/partnerships/p-host/members/p-corby/acceptance";
        Api.signatory("p-kettering").post(acceptance).then().statusCode(403);
        Api.officer("p-corby").post(acceptance).then().statusCode(403);
        Api.signatory("p-stranger").post(acceptance).then().statusCode(404);
        Api.signatory("p-corby").post(acceptance + "?dryRun=true").then().statusCode(200);
        Api.officer("p-corby").get("/partnerships/p-host/services").then().statusCode(404);
        Api.signatory("p-corby").post(acceptance).then().statusCode(200).body("acceptedAt", notNullValue());
        Api.officer("p-corby").get("/partnerships/p-host/services").then().statusCode(200);
        Api.signatory("p-corby").post(acceptance).then().statusCode(409);
        Api.operator()
                .header("If-Match", "\"2\"")
                .body(Map.of("roles", List.of("member"), "from", "2020-04-01", "to", "2099-03-31", "votes", 1))
                .put("/partnerships/p-host/members/p-corby")
                .then()
                .statusCode(200)
                .body("acceptedAt", notNullValue());
        Api.operator()
                .header("If-Match", "\"3\"")
                .body(Map.of("roles", List.of("member"), "from", "2020-04-01", "votes", 7))
                .put("/partnerships/p-host/members/p-corby")
                .then()
                .statusCode(200)
                .body("acceptedAt", nullValue());
    }

    @ParameterizedTest(name = "a {0} takes {1} as {2}: {3}")
    @CsvSource({
        "p-shared, p-entity,    provider, 201",
        "p-shared, p-board,     host,     422",
        "p-joint,  p-board,     board,    201",
        "p-joint,  p-entity,    provider, 422",
        "p-host,   p-entity,    provider, 422",
        "p-host,   p-entity,    host,     422",
        "p-host,   p-board,     board,    201",
        "p-host,   p-nobody,    member,   404",
    })
    void theModelSaysWhichRolesThereAre(String partnership, String organisation, String role, int status) {
        Api.operator()
                .body(member(role))
                .put("/partnerships/{p}/members/{o}?dryRun=true", partnership, organisation)
                .then()
                .statusCode(status);
    }

    @Test
    void membersAreSeenByThosePartOfThePartnershipOnly() {
        Api.officer("p-kettering")
                .get("/partnerships/p-host/members/p-county")
                .then()
                .statusCode(200)
                .body("roles", hasItems("host", "member"))
                .body("organisation", equalTo("p-county"));
        Api.officer("p-kettering")
                .get("/partnerships/p-host/members?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", notNullValue());
        Api.officer("p-stranger").get("/partnerships/p-host/members").then().statusCode(404);
        Api.officer("p-stranger")
                .get("/partnerships/p-host/members/p-county")
                .then()
                .statusCode(404);
        Api.manager("p-county")
                .body(member("member"))
                .put("/partnerships/p-host/members/p-stranger")
                .then()
                .statusCode(403);
        Api.anonymous().get("/partnerships/p-host/members").then().statusCode(401);
    }

    @Test
    void anAppointmentIsTheOperators() {
        String path = "/partnerships/p-host/appointments/auditor-1";
        Map<String, Object> body = Map.of(
                "issuer", "https://login.audit.example", "subject", "anna", "role", "auditor", "from", "2026-04-01");
        Api.manager("p-county").body(body).put(path).then().statusCode(403);
        Api.operator().body(body).put(path).then().statusCode(201);
        Api.operator().get(path).then().statusCode(200).body("subject", equalTo("anna"));
        Api.operator()
                .get("/partnerships/p-joint/appointments/auditor-1")
                .then()
                .statusCode(404);
        Api.operator()
                .get("/partnerships/p-joint/appointments")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        Api.operator().delete(path).then().statusCode(428);
        Api.operator().header("If-Match", "\"1\"").delete(path).then().statusCode(204);
        Api.operator().get(path).then().statusCode(404);
    }

    private static Map<String, Object> partnership(String model, String zone) {
        return Map.of(
                "title",
                "New",
                "model",
                model,
                "timeZone",
                zone,
                "jurisdiction",
                "england-and-wales",
                "sandbox",
                false);
    }

    private static Map<String, Object> member(String role) {
        return Map.of("roles", List.of(role), "from", "2020-04-01", "votes", 1);
    }
}
