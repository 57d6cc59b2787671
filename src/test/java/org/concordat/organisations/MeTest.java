package org.concordat.organisations;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.concordat.testing.Issuers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ApiTest
class MeTest {

    @BeforeAll
    static void partnership() {
        for (String slug : List.of("me-a", "me-b", "me-unit", "me-board", "me-late", "me-none")) {
            Api.organisation(slug, "district-council");
        }
        Api.partnership("me-shared", "shared-service-entity");
        Api.member("me-shared", "me-a", "member");
        Api.member("me-shared", "me-b", "member");
        Api.member("me-shared", "me-unit", "provider");
        Api.member("me-shared", "me-board", "board");
        Api.operator()
                .body(Map.of("roles", List.of("member"), "from", "2020-04-01", "votes", 1))
                .put("/partnerships/me-shared/members/me-late");
        Api.partnership("me-joint", "joint-services-board");
        Api.member("me-joint", "me-b", "member");
    }

    @ParameterizedTest(name = "{0} acts as {1} and sees {2}")
    @CsvSource({
        "me-a,     member,   me-a",
        "me-unit,  provider, me-a me-b",
        "me-board, board,    me-a me-b",
        "me-late,  invited,  ''",
    })
    void theCapacitySaysWhoseRowsAreSeen(String organisation, String capacity, String councils) {
        Api.officer(organisation)
                .get("/me")
                .then()
                .statusCode(200)
                .body("organisation", equalTo(organisation))
                .body("organisationName", equalTo("The body " + organisation))
                .body("issuer", equalTo(Issuers.of(organisation).issuer()))
                .body("subject", equalTo(organisation + "-officer"))
                .body("roles", contains("officer"))
                .body("partnerships.partnership", contains("me-shared"))
                .body("partnerships[0].capacity", equalTo(capacity))
                .body("partnerships[0].model", equalTo("shared-service-entity"))
                .body("partnerships[0].roles", contains("officer"))
                .body(
                        "partnerships[0].councils",
                        equalTo(councils.isEmpty() ? List.of() : List.of(councils.split(" "))));
    }

    @Test
    void eachPartnershipIsListedOnceAndAStrangerHasNone() {
        Api.manager("me-b").get("/me").then().body("partnerships.partnership", contains("me-joint", "me-shared"));
        Api.manager("me-none").get("/me").then().statusCode(200).body("partnerships", empty());
    }

    @Test
    void thePartnershipsComeInPagesWhereThatIsAsked() {
        String next = Api.manager("me-b")
                .get("/me?limit=1")
                .then()
                .statusCode(200)
                .body("partnerships.partnership", contains("me-joint"))
                .extract()
                .path("next");
        Api.manager("me-b")
                .get("/me?limit=1&cursor=" + next)
                .then()
                .statusCode(200)
                .body("partnerships.partnership", contains("me-shared"))
                .body("next", nullValue());
        Api.manager("me-a").get("/me?cursor=" + next).then().statusCode(400).body("errors.pointer", contains("cursor"));
    }

    @Test
    void rolesThatTheIssuerMayNotGrantAreCutAndThoseByAppointmentCountWhereAppointed() {
        Api.operator()
                .body(Map.of(
                        "issuer",
                        Issuers.of("me-a").issuer(),
                        "subject",
                        "me-a-reader-auditor-operator",
                        "role",
                        "auditor",
                        "from",
                        "2020-04-01"))
                .put("/partnerships/me-shared/appointments/me-auditor")
                .then()
                .statusCode(201);
        Api.as("me-a", "reader", "auditor", "operator")
                .get("/me")
                .then()
                .body("roles", containsInAnyOrder("auditor", "reader"))
                .body("partnerships[0].roles", contains("auditor"))
                .body("partnerships[0].capacity", equalTo("auditor"));
        Api.as("me-b", "reader", "auditor")
                .get("/me")
                .then()
                .body("roles", containsInAnyOrder("auditor", "reader"))
                .body("partnerships.find { it.partnership == 'me-shared' }.roles", contains("reader"));
    }

    @Test
    void whoHasNoRoleIsToldSoAndWhoHasAnyIsServed() {
        Api.as("me-a").get("/me").then().statusCode(403).contentType("application/problem+json");
        Api.as("me-a", "reader").get("/me").then().statusCode(200).body("roles", contains("reader"));
        Api.operator()
                .get("/me")
                .then()
                .statusCode(200)
                .body("organisation", nullValue())
                .body("roles", contains("operator"))
                .body("partnerships", empty());
        Api.anonymous().get("/me").then().statusCode(401).contentType("application/problem+json");
    }
}
