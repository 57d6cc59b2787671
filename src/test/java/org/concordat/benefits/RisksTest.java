package org.concordat.benefits;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The register of risks over HTTP (rule R5). */
@ApiTest
class RisksTest {

    private static BenefitParties parties;

    @BeforeAll
    static void register() {
        parties = BenefitParties.register("risky", BenefitParties.ENTITY, "a", "b");
        agreed("a");
    }

    /** An agreement with a council that both sides have signed, with one service level. */
    private static void agreed(String council) {
        Api.manager(parties.keeper())
                .body(Map.of("ref", "sla-" + council, "council", parties.named(council), "title", "Licensing"))
                .post(parties.path("/agreements"))
                .then()
                .statusCode(201);
        String version = "/agreements/sla-" + council + "/versions/1";
        parties.put(version, """
                        {"commences":"2026-04-01","scope":[{"service":"licensing"}],"serviceLevels":[{"ref":"calls-of-%s",\
                        "service":"licensing","measure":"answered","dimension":"level","period":"month",\
                        "bands":[{"band":"met","limit":95},{"band":"critical"}]}]}""".formatted(council)).statusCode(201);
        Api.manager(parties.keeper())
                .post(parties.path(version + "/proposal"))
                .then()
                .statusCode(200);
        String digest = Api.manager(parties.keeper()).get(parties.path(version)).path("digest");
        for (String side : List.of("client", "provider")) {
            Api.signatory(side.equals("client") ? parties.named(council) : parties.keeper())
                    .body(Map.of("digest", digest, "capacity", side))
                    .post(parties.path(version + "/signatures"))
                    .then()
                    .statusCode(200);
        }
    }

    private static String risk(String more, int likelihood, int impact, String reviewOn) {
        return """
                {"title":"No support","cause":"The maker stops","effect":"Paper",%s"likelihood":%d,"impact":%d,"target":6,\
                "owner":{"organisation":"~-unit","office":"Head of service"},"reviewOn":"%s","response":"treat"}\
                """.formatted(more, likelihood, impact, reviewOn);
    }

    @Test
    void r5EachScoringIsKept() {
        String at = "/risks/scored";
        parties.put(at, risk("", 3, 4, "2099-01-01"))
                .statusCode(201)
                .body("score", equalTo(12))
                .body("aboveTarget", equalTo(true))
                .body("state", equalTo("open"))
                .body("overdue", equalTo(false));
        parties.change(at, risk("", 3, 4, "2099-02-01")).statusCode(200);
        parties.change(at, risk("", 1, 4, "2099-02-01"))
                .statusCode(200)
                .body("score", equalTo(4))
                .body("aboveTarget", equalTo(false))
                .body("scorings.revision", contains(1, 3))
                .body("scorings.score", contains(12, 4))
                .body("scorings[1].by", equalTo("risky-unit:risky-unit-manager"));
        parties.put(at, risk("", 1, 4, "2099-02-01")).statusCode(428);
    }

    @Test
    void r5ARiskToOneCouncilIsItsOwn() {
        parties.put("/risks/own", risk("\"council\":\"~-a\",\"serviceLevels\":[\"calls-of-a\"],", 5, 5, "2099-01-01"))
                .statusCode(201);
        parties.put("/risks/common", risk("", 5, 5, "2099-01-01")).statusCode(201);
        for (String who : List.of("a", "unit", "board")) {
            parties.read(who, "/risks/own").then().statusCode(200).body("council", equalTo("risky-a"));
            parties.read(who, "/risks?council=~-a").then().body("items.risk", hasItem("own"));
        }
        parties.read("b", "/risks/own").then().statusCode(404);
        parties.read("b", "/risks/common").then().statusCode(200).body("council", nullValue());
        parties.read("b", "/risks").then().body("items.risk", not(hasItem("own")));
        parties.change("/risks/own", risk("", 5, 5, "2099-01-01"))
                .statusCode(422)
                .body("errors.pointer", contains("/council"));
    }

    @Test
    void r5TheListIsFiltered() {
        parties.put("/risks/late", risk("\"services\":[\"licensing\"],", 2, 2, "2026-01-31"))
                .statusCode(201)
                .body("overdue", equalTo(true));
        parties.put("/risks/high", risk("\"services\":[\"waste\",\"licensing\"],", 5, 4, "2099-01-01"))
                .statusCode(201);
        parties.read("a", "/risks?service=licensing&overdue=true").then().body("items.risk", contains("late"));
        parties.read("a", "/risks?service=licensing&overdue=false").then().body("items.risk", contains("high"));
        parties.read("a", "/risks?service=licensing&minScore=20").then().body("items.risk", contains("high"));
        parties.read("a", "/risks?service=licensing&minScore=21").then().body("items.size()", equalTo(0));
        parties.read("a", "/risks?service=waste").then().body("items.risk", contains("high"));
        // The last day is still in time.
        parties.read("a", "/risks?service=licensing&overdue=true&asOf=2026-01-31T23:59:59Z")
                .then()
                .body("items.size()", equalTo(0));
        parties.read("a", "/risks/late?asOf=2026-02-01T00:00:00Z").then().body("overdue", equalTo(true));
        Api.as("risky-a", "reader")
                .header("Accept", "text/csv")
                .get(parties.path("/risks?service=waste"))
                .then()
                .statusCode(200)
                .body(containsString(
                        "high,No support,The maker stops,Paper,,5,4,20,6,true,risky-unit,Head of service"));
    }

    @Test
    void r5AClosedRiskStaysWithItsReason() {
        parties.put("/risks/over", risk("", 2, 2, "2026-01-31")).statusCode(201);
        String closure = parties.path("/risks/over/closure");
        Api.manager("risky-a")
                .body("{\"reason\":\"Over\"}")
                .post(closure)
                .then()
                .statusCode(403);
        Api.manager(parties.keeper())
                .body("{\"reason\":\" \"}")
                .post(closure)
                .then()
                .statusCode(400);
        Api.manager(parties.keeper())
                .body("{\"reason\":\"The new system is there\"}")
                .post(closure)
                .then()
                .statusCode(200)
                .body("state", equalTo("closed"))
                .body("closedBecause", equalTo("The new system is there"))
                .body("overdue", equalTo(false))
                .body("revision", equalTo(2));
        Api.manager(parties.keeper())
                .body("{\"reason\":\"Again\"}")
                .post(closure)
                .then()
                .statusCode(409);
        parties.change("/risks/over", risk("", 2, 2, "2099-01-31"))
                .statusCode(409)
                .body("rule", equalTo("R5"));
        parties.read("b", "/risks?state=closed").then().body("items.risk", contains("over"));
        parties.read("b", "/risks?state=open").then().body("items.risk", not(hasItem("over")));
    }

    @Test
    void r5WhatIsNotThereIsRefusedWithItsPlace() {
        String at = "/risks/wrong";
        parties.refused(at, risk("\"council\":\"~-nobody\",", 1, 1, "2099-01-01"), "R5", "/council");
        parties.refused(at, risk("\"services\":[\"burials\"],", 1, 1, "2099-01-01"), "R5", "/services");
        parties.refused(at, risk("\"serviceLevels\":[\"calls-of-b\"],", 1, 1, "2099-01-01"), "R5", "/serviceLevels");
        parties.refused(
                at,
                risk("\"council\":\"~-b\",\"serviceLevels\":[\"calls-of-a\"],", 1, 1, "2099-01-01"),
                "R5",
                "/serviceLevels");
        parties.refused(at, risk("", 1, 1, "2099-01-01").replace("~-unit", "~-nobody"), "R5", "/owner/organisation");
        parties.put(at + "?dryRun=true", risk("\"serviceLevels\":[\"calls-of-a\"],", 1, 1, "2099-01-01"))
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 201", "5, 5, 201", "0, 1, 400", "6, 1, 400", "1, 0, 400", "1, 6, 400"})
    void r5TheMatrixIsFiveByFive(int likelihood, int impact, int status) {
        Api.manager(parties.keeper())
                .body(risk("", likelihood, impact, "2099-01-01").replace("~", "risky"))
                .put(parties.path("/risks/bounds?dryRun=true"))
                .then()
                .statusCode(status);
    }
}
