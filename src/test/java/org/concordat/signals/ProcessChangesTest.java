package org.concordat.signals;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule S1: limits begin anew with a marked process change, which every chart that has it shows. */
@ApiTest
class ProcessChangesTest {

    private static final String JUNE = "asOf=2026-06-10T12:00:00Z";

    private static SignalParties parties;

    @BeforeAll
    static void twoYears() {
        parties = SignalParties.register("step-");
    }

    private static Map<String, Object> change(String council, String from) {
        Map<String, Object> change =
                new HashMap<>(Map.of("measure", "premises-in-time", "from", from, "reason", "Online since then"));
        if (council != null) {
            change.put("council", parties.named(council));
        }
        return change;
    }

    private static Response put(String change, Map<String, Object> body) {
        return Api.manager(parties.unit()).body(body).put(parties.home() + "/process-changes/" + change);
    }

    private static ValidatableResponse chart(String council, String query) {
        return Api.officer(parties.unit())
                .get(parties.home() + "/control-charts/" + parties.chart(council, "premises-in-time") + "?" + JUNE
                        + query)
                .then()
                .statusCode(200);
    }

    @Test
    void limitsBeginAnewAndTheReasonIsShown() {
        Instant before = Instant.parse(put("before", change("corby", "2020-01")).path("recordedAt"));
        put("online", change("kettering", "2025-10")).then().statusCode(201);
        chart("kettering", "")
                .body("stretches.from", contains("2024-06", "2025-10"))
                .body("stretches.standing", contains("settled", "provisional"))
                .body("processChanges.reason", contains("Online since then"))
                .body("processChanges.from", contains("2025-10"));
        chart("corby", "").body("stretches", hasSize(1)).body("processChanges.change", hasItem("before"));
        chart("kettering", "&knownOn=" + before).body("stretches", hasSize(1)).body("processChanges", empty());
    }

    /** A council that has become something else keeps the marks that it has, and gets no new one. */
    @Test
    void theMarkOfWhoIsNoCouncilAnyMoreIsTakenBack() {
        Api.organisation("step-gone-unit", "shared-service");
        Api.organisation("step-gone-was", "district-council");
        Api.partnership("step-gone", "shared-service-entity");
        Api.member("step-gone", "step-gone-unit", "provider");
        Api.member("step-gone", "step-gone-was", "member");
        String home = "/partnerships/step-gone";
        Api.manager("step-gone-unit")
                .body(Map.of(
                        "title",
                        "In time",
                        "kind",
                        "ratio",
                        "unit",
                        "percent",
                        "direction",
                        "higher-is-better",
                        "computedFrom",
                        "figures",
                        "owner",
                        "provider"))
                .put(home + "/measures/in-time")
                .then()
                .statusCode(201);
        Map<String, Object> mark = new HashMap<>(Map.of(
                "measure", "in-time", "from", "2025-01", "reason", "Online since then", "council", "step-gone-was"));
        Api.manager("step-gone-unit")
                .body(mark)
                .put(home + "/process-changes/online")
                .then()
                .statusCode(201);
        String member = home + "/members/step-gone-was";
        Api.operator()
                .header("If-Match", Api.operator().get(member).header("ETag"))
                .body(Map.of("roles", List.of("board"), "from", "2020-04-01", "votes", 0))
                .put(member)
                .then()
                .statusCode(200);
        Api.signatory("step-gone-was").post(member + "/acceptance").then().statusCode(200);
        Api.manager("step-gone-unit")
                .body(mark)
                .put(home + "/process-changes/another")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/council"));
        mark.put("withdrawn", true);
        Api.manager("step-gone-unit")
                .header("If-Match", "\"1\"")
                .body(mark)
                .put(home + "/process-changes/online")
                .then()
                .statusCode(200)
                .body("withdrawn", equalTo(true));
    }

    @Test
    void aMarkIsTakenBackAndStaysInTheList() {
        put("mistake", change("corby", "2025-01")).then().statusCode(201);
        chart("corby", "").body("stretches", hasSize(2));
        Map<String, Object> back = change("corby", "2025-01");
        back.put("withdrawn", true);
        put("mistake", back).then().statusCode(428);
        Api.manager(parties.unit())
                .header("If-Match", "\"1\"")
                .body(back)
                .put(parties.home() + "/process-changes/mistake")
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("withdrawn", equalTo(true));
        chart("corby", "").body("stretches", hasSize(1));
        Api.officer(parties.named("corby"))
                .get(parties.home() + "/process-changes")
                .then()
                .body("items.find { it.change == 'mistake' }.withdrawn", equalTo(true));
    }

    @Test
    void onlyWhoKeepsTheCatalogueMarks() {
        String address = parties.home() + "/process-changes/ours?dryRun=true";
        Map<String, Object> body = change(null, "2026-01");
        Api.manager(parties.named("corby")).body(body).put(address).then().statusCode(403);
        Api.officer(parties.unit()).body(body).put(address).then().statusCode(403);
        Api.manager(parties.unit()).body(body).put(address).then().statusCode(201);
        Api.officer(parties.unit())
                .get(parties.home() + "/process-changes/ours")
                .then()
                .statusCode(404);
    }

    @Test
    void aCouncilSeesWhatIsAboutItsCharts() {
        put("of-corby", change("corby", "2020-02")).then().statusCode(201);
        String address = parties.home() + "/process-changes/of-corby";
        Api.officer(parties.named("corby")).get(address).then().statusCode(200);
        Api.officer(parties.board()).get(address).then().statusCode(200);
        Api.officer(parties.named("kettering")).get(address).then().statusCode(404);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "measure, nothing, /measure",
        "council, step-nobody, /council",
        "council, step-board, /council",
        "from, 2026-13, /from",
    })
    void whatAChangeNames(String field, String value, String pointer) {
        Map<String, Object> body = change("corby", "2026-01");
        body.put(field, value);
        put("wrong", body).then().statusCode(422).body("rule", equalTo("S1")).body("errors.pointer", contains(pointer));
    }

    @Test
    void aChangeStaysAboutTheSameCharts() {
        put("steady", change("corby", "2020-03")).then().statusCode(201);
        Api.manager(parties.unit())
                .header("If-Match", "\"1\"")
                .body(change("kettering", "2020-03"))
                .put(parties.home() + "/process-changes/steady")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/council"));
        Api.manager(parties.unit())
                .header("If-Match", "\"1\"")
                .body(change("corby", "2020-04"))
                .put(parties.home() + "/process-changes/steady")
                .then()
                .statusCode(200);
    }
}
