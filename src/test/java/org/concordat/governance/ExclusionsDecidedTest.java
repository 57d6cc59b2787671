package org.concordat.governance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left out of a period, a case or a service level, is left out by the decision that the governance rules ask for (rule G2). */
@ApiTest
class ExclusionsDecidedTest {

    private static ModelYear reserved;
    private static ModelYear officers;

    @BeforeAll
    static void register() {
        reserved = agreed("exreserved", "\"exclusion\":\"reserved\"");
        officers = agreed("exofficers", "\"exclusion\":\"officer\"");
    }

    /** An agreement in force, and cases. */
    private static ModelYear agreed(String slug, String matters) {
        ModelYear year = ModelYear.begin(slug, "shared-service-entity");
        year.parties().adopt(1, "", matters);
        year.catalogue();
        year.agree(1, "2025-04-01", "");
        year.parties();
        List<Map<String, String>> cases = Stream.of("lost", "carried", "rejected", "officers", "settled")
                .map(ref -> Map.of(
                        "ref",
                        ref,
                        "service",
                        "licences",
                        "council",
                        year.parties().named("alfa"),
                        "received",
                        "2025-06-02T10:00:00Z"))
                .toList();
        Api.officer(year.parties().named("unit"))
                .body(Map.of("items", cases))
                .post(year.parties().path("/cases"))
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0));
        return year;
    }

    private static String proposed(ModelYear year, String what, String ref) {
        String council = year.parties().named("alfa");
        Map<String, String> body = what.equals("exclusions")
                ? Map.of("council", council, "service", "licences", "ref", ref, "reason", "The register was down.")
                : Map.of(
                        "council",
                        council,
                        "agreement",
                        "sla",
                        "period",
                        ref,
                        "ground",
                        "event-beyond-control",
                        "reason",
                        "The river stood in the office.");
        return Api.officer(year.parties().named("unit"))
                .body(body)
                .post(year.parties().path("/" + what))
                .then()
                .statusCode(201)
                .body("decision", nullValue())
                .extract()
                .path("id");
    }

    private static ValidatableResponse accept(ModelYear year, String what, String id, boolean accepted) {
        return Api.officer(year.parties().named("alfa"))
                .body(Map.of("accepted", accepted, "reason", "We saw it."))
                .post(year.parties().path("/" + what + "/" + id + "/decisions"))
                .then();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exclusions", "reliefs"})
    void g2_whatIsReservedIsAcceptedByTheCarriedDecisionAndNamesIt(String what) {
        BoardParties parties = reserved.parties();
        String id = proposed(reserved, what, what.equals("exclusions") ? "carried" : "2025-07");
        accept(reserved, what, id, true).statusCode(409).body("rule", equalTo("G2"));
        String lost = parties.opened(parties.drafted(null, "exclusion", id));
        parties.votes(lost, "alfa:for", "host:for", "bravo:against");
        parties.declare(lost).statusCode(200).body("state", equalTo("blocked"));
        accept(reserved, what, id, true).statusCode(409).body("rule", equalTo("G2"));
        String carried = parties.opened(parties.drafted(null, "exclusion", id));
        parties.votes(carried, "alfa:for", "host:for", "bravo:for");
        parties.declare(carried).statusCode(200);
        accept(reserved, what, id, true)
                .statusCode(201)
                .body("state", equalTo("accepted"))
                .body("decision", equalTo(carried));
        Api.as(parties.named("alfa"), "reader")
                .get(parties.path("/" + what + "?state=accepted"))
                .then()
                .statusCode(200)
                .body("items.decision", contains(carried));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exclusions", "reliefs"})
    void g2_whatIsRejectedNeedsNoDecision(String what) {
        String id = proposed(reserved, what, what.equals("exclusions") ? "rejected" : "2025-08");
        accept(reserved, what, id, false)
                .statusCode(201)
                .body("state", equalTo("rejected"))
                .body("decision", nullValue());
        reserved.parties()
                .draft(null, "exclusion", id)
                .statusCode(422)
                .body("errors.pointer", contains("/subject/ref"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exclusions", "reliefs"})
    void g2_whatIsTheOfficersIsAcceptedByTheOtherSide(String what) {
        String id = proposed(officers, what, what.equals("exclusions") ? "officers" : "2025-09");
        accept(officers, what, id, true)
                .statusCode(201)
                .body("state", equalTo("accepted"))
                .body("decision", nullValue());
    }

    @Test
    void g1_anOfficersMatterIsRecordedWithoutAVote() {
        BoardParties parties = officers.parties();
        String decision = parties.opened(parties.drafted(null, "exclusion", proposed(officers, "exclusions", "lost")));
        parties.vote("alfa", "signatory", decision, "for").statusCode(409).body("rule", equalTo("G1"));
        parties.declare(decision)
                .statusCode(200)
                .body("state", equalTo("carried"))
                .body("level", equalTo("officer"))
                .body("tally.by", equalTo("delegation"));
    }

    @Test
    void g2_anotherPartnershipsExclusionIsNotThere() {
        String id = proposed(officers, "exclusions", "settled");
        reserved.parties().draft(null, "exclusion", id).statusCode(422);
        officers.parties().draft(null, "exclusion", id).statusCode(201);
    }
}
