package org.concordat.governance;

import static org.hamcrest.Matchers.equalTo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** G5: whoever leaves leaves what is in effect, whatever other terms it was offered before, or has accepted. */
@ApiTest
class LeavingOtherTermsTest {

    @ParameterizedTest(name = "G5: terms from {1} with {2} votes, accepted: {3}")
    @CsvSource({
        "leaveterms1, 2020-04-01, 3, false",
        "leaveterms2, 2020-04-01, 3, true",
        "leaveterms3, 2199-04-01, 1, false"
    })
    void g5_aMemberThatWasOfferedOtherTermsCanLeave(String slug, String from, int votes, boolean accepted) {
        BoardParties parties = BoardParties.register(slug, "alfa=1", "bravo=1");
        String address = parties.path("/members/" + parties.named("alfa"));
        Api.operator()
                .header("If-Match", Api.operator().get(address).header("ETag"))
                .body(Map.of("roles", List.of("member"), "from", from, "votes", votes))
                .put(address)
                .then()
                .statusCode(200);
        if (accepted) {
            Api.signatory(parties.named("alfa"))
                    .post(address + "/acceptance")
                    .then()
                    .statusCode(200);
        }
        LocalDate last = BoardParties.today().plusDays(30);
        String leaving = Api.signatory(parties.named("alfa"))
                .body(Map.of("lastDay", last.toString(), "reason", "Reform"))
                .post(parties.path("/leavings"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        parties.secretary()
                .post(parties.path("/leavings/" + leaving + "/settlement"))
                .then()
                .statusCode(200)
                .body("state", equalTo("settled"));
        Api.as(parties.named("bravo"), "reader").get(address).then().body("to", equalTo(last.toString()));
        // what was offered to one that stays is no way back
        boolean falls = from.startsWith("21");
        int status = falls || accepted ? 409 : 200;
        Api.signatory(parties.named("alfa"))
                .post(address + "/acceptance")
                .then()
                .statusCode(status);
        Api.as(parties.named("bravo"), "reader")
                .get(address)
                .then()
                .body("to", equalTo(last.toString()))
                .body("stays[-1].to", equalTo(last.toString()));
    }

    @Test
    void g5_theHostLeavesOnceAnotherTakesTheServiceOn() {
        BoardParties parties =
                BoardParties.inModel("leavehost", "leavehost-", "host-organisation", "host=1", "bravo=1");
        LocalDate last = BoardParties.today().plusDays(30);
        String leaving = Api.signatory(parties.named("host"))
                .body(Map.of("lastDay", last.toString(), "reason", "Reform"))
                .post(parties.path("/leavings"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String settlement = parties.path("/leavings/" + leaving + "/settlement");
        parties.secretary().post(settlement).then().statusCode(409).body("rule", equalTo("G5"));
        String address = parties.path("/members/" + parties.named("host"));
        Api.operator()
                .header("If-Match", Api.operator().get(address).header("ETag"))
                .body(Map.of(
                        "roles", List.of("host", "member"), "from", "2020-04-01", "to", last.toString(), "votes", 1))
                .put(address)
                .then()
                .statusCode(200);
        Api.organisation(parties.named("next"), "district-council");
        String next = parties.path("/members/" + parties.named("next"));
        Api.operator()
                .body(Map.of(
                        "roles",
                        List.of("host", "member"),
                        "from",
                        last.plusDays(1).toString(),
                        "votes",
                        1))
                .put(next)
                .then()
                .statusCode(201);
        parties.secretary().post(settlement).then().statusCode(409); // invited, and nothing accepted
        Api.signatory(parties.named("next")).post(next + "/acceptance").then().statusCode(200);
        parties.secretary().post(settlement).then().statusCode(200).body("state", equalTo("settled"));
    }

    @Test
    void g5_onlyItsSignatoryGivesNotice() {
        BoardParties parties = BoardParties.register("leavewho", "alfa=1", "bravo=1");
        Api.signatory(parties.named("unit"))
                .body(Map.of("lastDay", BoardParties.today().toString(), "reason", "Reform"))
                .post(parties.path("/leavings"))
                .then()
                .statusCode(403)
                .body("detail", equalTo("A member gives notice by its own signatory."));
    }

    @Test
    void g5_aNoticeDoesNotProlongAMembershipThatEnds() {
        BoardParties parties = BoardParties.register("leavelonger", "alfa=1", "bravo=1");
        String address = parties.path("/members/" + parties.named("alfa"));
        LocalDate ends = BoardParties.today().plusDays(30);
        Api.operator()
                .header("If-Match", Api.operator().get(address).header("ETag"))
                .body(Map.of("roles", List.of("member"), "from", "2020-04-01", "votes", 1, "to", ends.toString()))
                .put(address)
                .then()
                .statusCode(200);
        String leaving = Api.signatory(parties.named("alfa"))
                .body(Map.of("lastDay", ends.plusDays(1).toString(), "reason", "Reform"))
                .post(parties.path("/leavings"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        parties.secretary()
                .post(parties.path("/leavings/" + leaving + "/settlement"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("G5"));
        Api.as(parties.named("bravo"), "reader").get(address).then().body("to", equalTo(ends.toString()));
    }
}
