package org.concordat.governance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A version of an agreement takes effect by the decision that the governance rules ask for, and refers to it (rule G2). */
@ApiTest
class AgreementsDecidedTest {

    private static final String BOARDS = "\"agreementVersion\":\"board\"";

    private static ModelYear reserved;

    @BeforeAll
    static void offer() {
        reserved = offered("slareserved", "shared-service-entity", BOARDS);
        reserved.draft(2, "2026-04-01", "");
    }

    /** Rules, and a version that both sides could sign. */
    private static ModelYear offered(String slug, String model, String matters) {
        ModelYear year = ModelYear.begin(slug, model);
        year.parties().adopt(1, BoardParties.SIMPLE, matters);
        year.catalogue();
        year.offer(1, "2025-04-01", "");
        return year;
    }

    private static String decided(ModelYear year, String ref, String... votes) {
        BoardParties parties = year.parties();
        String decision =
                parties.opened(parties.drafted(parties.held("host", "alfa", "bravo"), "agreement-version", ref));
        parties.votes(decision, votes);
        parties.declare(decision).statusCode(200);
        return decision;
    }

    private static ValidatableResponse blocked(ModelYear year) {
        return year.sign(1, year.client(), "client").statusCode(409).body("rule", equalTo("G2"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({"slaentity,shared-service-entity", "slahost,host-organisation", "slajoint,joint-services-board"})
    void g2_theSecondSignatureWaitsForTheCarriedDecisionAndNamesIt(String slug, String model) {
        ModelYear year = offered(slug, model, BOARDS);
        String ref = year.parties().named("alfa") + ".sla/1";
        year.sign(1, year.provider(), "provider")
                .statusCode(200)
                .body("state", equalTo("proposed"))
                .body("decision", nullValue());
        blocked(year).body("detail", containsString(ref));
        decided(year, ref, "host:against", "bravo:against", "alfa:for");
        blocked(year);
        String carried = decided(year, ref, "host:for", "bravo:for", "alfa:against");
        year.sign(1, year.client(), "client")
                .statusCode(200)
                .body("state", equalTo("active"))
                .body("decision", equalTo(carried));
        Api.as(year.parties().named("alfa"), "reader")
                .get(year.version(1))
                .then()
                .statusCode(200)
                .body("decision", equalTo(carried));
        year.terms("2025-06-01", "north").body("version", equalTo(1));
    }

    @Test
    void g2_untilThenNothingIsInForceAndATrySaysSo() {
        reserved.sign(1, reserved.provider(), "provider").statusCode(200);
        String digest = Api.officer(reserved.parties().named("alfa"))
                .get(reserved.version(1))
                .path("digest");
        Api.signatory(reserved.parties().named("alfa"))
                .body(Map.of("digest", digest, "capacity", "client"))
                .post(reserved.version(1) + "/signatures?dryRun=true")
                .then()
                .statusCode(409)
                .body("rule", equalTo("G2"));
        reserved.terms("2025-06-01", "north").body("serviceLevels", empty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "slareserved-alfa.sla/2, of a draft",
        "slareserved-alfa.sla/9, of none",
        "slareserved-bravo.sla/1, of another council",
        "sla/1, without the council"
    })
    void g2_aDecisionIsAboutATextThatStands(String ref, String which) {
        reserved.parties()
                .draft(null, "agreement-version", ref)
                .statusCode(422)
                .body("rule", equalTo("G2"))
                .body("errors.pointer", contains("/subject/ref"));
        reserved.parties()
                .draft(null, "agreement-version", "slareserved-alfa.sla/1")
                .statusCode(201)
                .body(
                        "subject.digest",
                        equalTo(Api.officer("slareserved-alfa")
                                .get(reserved.version(1))
                                .path("digest")));
    }

    @Test
    void g2_anotherDigestThanThatOfTheTextIsRefused() {
        Map<String, Object> subject = Map.of(
                "matter", "agreement-version",
                "ref", "slareserved-alfa.sla/1",
                "digest", "sha256:" + "0".repeat(64));
        reserved.parties()
                .secretary()
                .body(Map.of("title", "The agreement", "text", "That it be so.", "subject", subject))
                .post(reserved.parties().path("/decisions"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/subject/digest"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"slaofficer,'\"agreementVersion\":\"officer\"'", "slaunsaid,''"})
    void g2_whatTheRulesDoNotReserveTakesEffectByTheTwoSides(String slug, String matters) {
        ModelYear year = offered(slug, "shared-service-entity", matters);
        year.sign(1, year.provider(), "provider").statusCode(200);
        year.sign(1, year.client(), "client")
                .statusCode(200)
                .body("state", equalTo("active"))
                .body("decision", nullValue());
    }

    @Test
    void g2_whatAnotherPartnershipCarriesReleasesNothing() {
        ModelYear here = offered("slahere", "shared-service-entity", BOARDS);
        ModelYear there = offered("slathere", "shared-service-entity", BOARDS);
        String carried = decided(there, "slathere-alfa.sla/1", "host:for", "bravo:for", "alfa:for");
        here.sign(1, here.provider(), "provider").statusCode(200);
        blocked(here);
        here.parties().draft(null, "agreement-version", "slathere-alfa.sla/1").statusCode(422);
        here.parties()
                .secretary()
                .get(here.parties().path("/decisions/" + carried))
                .then()
                .statusCode(404);
        there.sign(1, there.provider(), "provider").statusCode(200);
        there.sign(1, there.client(), "client").statusCode(200).body("decision", equalTo(carried));
    }
}
