package org.concordat.costs;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.Test;

/** The host hands over within a year that is open, and whoever left is asked to come back: what was approved stays so (rules M8, G5). */
@ApiTest
class HandoversTest {

    private static final String LINES = "/cost-pools/all/lines/";
    private static final String APPROVED = "{\"approved\":true,\"revision\":1}";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    private static ValidatableResponse put(
            CostParties of, String who, List<String> roles, LocalDate from, LocalDate to, int votes) {
        String address = of.path("/members/" + of.named(who));
        Map<String, Object> terms = new HashMap<>(Map.of("roles", roles, "from", from.toString(), "votes", votes));
        terms.put("to", to == null ? null : to.toString());
        return Api.operator()
                .header("If-Match", Api.operator().get(address).header("ETag"))
                .body(terms)
                .put(address)
                .then();
    }

    private static ValidatableResponse accept(CostParties of, String who) {
        return Api.signatory(of.named(who))
                .post(of.path("/members/" + of.named(who) + "/acceptance"))
                .then();
    }

    private static ValidatableResponse charge(CostParties of, String who, String ref) {
        String line = CostParties.line(ref, "budget", "FY2026-27", "500.00", ",\"hostCharge\":true");
        return Api.manager(of.named(who))
                .body("{\"items\":[" + line + "]}")
                .post(of.path("/cost-pools/all/lines"))
                .then();
    }

    @Test
    void g5_theHostHandsOverOnADayAndStaysAMember() {
        CostParties of = CostParties.register("hands-over", CostParties.HOST, "corby", "kettering");
        charge(of, "unit", "before").statusCode(200);
        of.decide("corby", "before", APPROVED).then().statusCode(201);
        of.decide("kettering", "before", APPROVED).then().body("line.approval", equalTo("approved"));
        List<String> both = List.of("host", "member");
        put(of, "corby", both, TODAY, null, 1).statusCode(422);
        put(of, "unit", List.of("member"), LocalDate.of(2020, 4, 1), null, 1)
                .statusCode(409)
                .body("rule", equalTo("G5"));
        put(of, "unit", List.of("member"), TODAY, null, 1).statusCode(200);
        put(of, "corby", both, TODAY, null, 1).statusCode(422); // not before it has been agreed
        accept(of, "unit")
                .statusCode(200)
                .body("stays.roles", contains(both, List.of("member")))
                .body("stays.to", contains(TODAY.minusDays(1).toString(), null));
        charge(of, "unit", "nobody").statusCode(403);
        put(of, "corby", both, TODAY, null, 1).statusCode(200);
        accept(of, "corby").statusCode(200).body("stays.roles", contains(List.of("member"), both));
        of.read("board", LINES + "before").body("line.approval", equalTo("approved"));
        charge(of, "unit", "after").statusCode(403);
        charge(of, "corby", "after").statusCode(200).body("rejected", equalTo(0));
        // it is of days on which either kept the books
        of.read("board", LINES + "after").body("awaiting", contains(of.named("kettering")));
        of.decide("unit", "after", APPROVED).then().statusCode(403);
        // of days on which the other kept the books: corby pays its part of it
        String may = CostParties.line("may", "budget", "2026-05", "500.00", ",\"hostCharge\":true");
        Api.manager(of.named("corby"))
                .body("{\"items\":[" + may + "]}")
                .post(of.path("/cost-pools/all/lines"))
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0));
        of.read("board", LINES + "may").body("awaiting", contains(of.named("corby"), of.named("kettering")));
        of.decide("kettering", "after", APPROVED).then().body("line.approval", equalTo("approved"));
        of.read("board", LINES + "before").body("line.approval", equalTo("approved"));
    }

    @Test
    void m8_whatWasApprovedWhenSomebodyHadLeftStaysApprovedWhenItIsAskedToComeBack() {
        CostParties of = CostParties.register("asked-back", CostParties.HOST, "corby", "kettering");
        LocalDate first = LocalDate.of(2020, 4, 1);
        put(of, "kettering", List.of("member"), first, TODAY.minusDays(1), 1).statusCode(200);
        charge(of, "unit", "since").statusCode(200);
        of.decide("corby", "since", APPROVED).then().body("line.approval", equalTo("approved"));
        put(of, "kettering", List.of("member"), LocalDate.of(2028, 4, 1), null, 1)
                .statusCode(200);
        of.read("board", LINES + "since").body("line.approval", equalTo("approved"));
        put(of, "kettering", List.of("member"), first, TODAY.minusDays(1), 1).statusCode(200);
        put(of, "kettering", List.of("member"), LocalDate.of(2027, 4, 1), null, 2)
                .statusCode(200);
        accept(of, "kettering").statusCode(200);
        of.read("board", LINES + "since").body("line.approval", equalTo("approved"));
        put(of, "kettering", List.of("member"), TODAY, null, 2).statusCode(200);
        accept(of, "kettering").statusCode(200);
        of.read("board", LINES + "since").body("line.approval", equalTo("approved"));
        charge(of, "unit", "later").statusCode(200);
        of.read("board", LINES + "later").body("awaiting", contains(of.named("corby"), of.named("kettering")));
    }

    @Test
    void m8_aRefusalStandsWhateverIsToldOfTheMembershipLater() {
        CostParties of = CostParties.register("told-later", CostParties.HOST, "corby", "kettering");
        List<String> member = List.of("member");
        put(of, "kettering", member, TODAY, null, 2).statusCode(200);
        accept(of, "kettering").statusCode(200);
        for (String ref : List.of("refused", "unsaid")) {
            charge(of, "unit", ref).statusCode(200);
            of.decide("corby", ref, APPROVED).then().statusCode(201);
        }
        of.decide("kettering", "refused", "{\"approved\":false,\"reason\":\"Too much\",\"revision\":1}")
                .then()
                .statusCode(201);
        put(of, "kettering", member, TODAY.plusDays(30), null, 3).statusCode(200);
        accept(of, "kettering").statusCode(200);
        put(of, "kettering", member, TODAY.plusDays(30), TODAY.plusDays(60), 3).statusCode(200);
        of.read("board", LINES + "refused").body("line.approval", equalTo("refused"));
        of.read("board", LINES + "unsaid")
                .body("line.approval", equalTo("awaiting-approval"))
                .body("awaiting", contains(of.named("kettering")));
    }
}
