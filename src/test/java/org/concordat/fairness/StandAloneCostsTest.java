package org.concordat.fairness;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stand-alone costs over HTTP: who writes them, who reads them, what is refused, and that revisions are kept (rules M7, F3). */
@ApiTest
class StandAloneCostsTest {

    private static FairParties parties;

    @BeforeAll
    static void register() {
        parties = FairParties.register("alone", "a", "b");
        Api.organisation("alone-stranger", "district-council");
    }

    private static String at(String year) {
        return parties.path("/stand-alone-costs/" + year);
    }

    @Test
    void everyPartyReadsWhatTheKeeperOfTheBooksSays() {
        parties.putCosts("FY2026-27", parties.given("a 100.00", "b 200.50", "a+b 250.00"))
                .statusCode(201)
                .header("ETag", startsWith("\"1-"));
        for (String who : List.of("a", "b", "unit", "board")) {
            Api.officer(parties.named(who))
                    .get(at("FY2026-27"))
                    .then()
                    .statusCode(200)
                    .body("from", equalTo("2026-04-01"))
                    .body("to", equalTo("2027-03-31"))
                    .body("costs", hasSize(3))
                    .body("costs[2].councils", contains("alone-a", "alone-b"))
                    .body("costs[2].cost.amount", equalTo("250.00"))
                    .body("components", nullValue());
        }
        Api.officer("alone-stranger").get(at("FY2026-27")).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"a, manager, 403", "board, manager, 403", "unit, officer, 403", "unit, manager, 201"})
    void onlyTheManagerOfWhoKeepsTheBooksWrites(String who, String role, int status) {
        Api.as(parties.named(who), role)
                .body(parties.given("a 100.00", "b 200.50"))
                .put(at("FY2027-28") + "?dryRun=true")
                .then()
                .statusCode(status);
        Api.officer(parties.named("a")).get(at("FY2027-28")).then().statusCode(404);
    }

    @Test
    void f3EarlierRevisionsAreKept() {
        Response first = Api.manager(parties.named("unit"))
                .body(parties.given("a 1.00", "b 2.00"))
                .put(at("FY2028-29"));
        String then = first.path("recordedAt");
        parties.putCosts("FY2028-29", parties.given("a 3.00", "b 4.00")).statusCode(428);
        Api.manager(parties.named("unit"))
                .header("If-Match", "\"2\"")
                .body(parties.given("a 3.00", "b 4.00"))
                .put(at("FY2028-29"))
                .then()
                .statusCode(412);
        Api.manager(parties.named("unit"))
                .header("If-Match", first.header("ETag"))
                .body(parties.modelled("3.00", "4.00"))
                .put(at("FY2028-29"))
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("costs", nullValue())
                .body("components.component", contains("licensing", "calls"))
                .body("components[1].rate", equalTo(0.425f))
                .body("components[1].amounts", nullValue());
        Api.officer(parties.named("a"))
                .get(at("FY2028-29") + "?knownOn=" + then)
                .then()
                .body("revision", equalTo(1))
                .body("costs[0].cost.amount", equalTo("1.00"));
        Api.officer(parties.named("a"))
                .get(at("FY2028-29"))
                .then()
                .header("ETag", startsWith("\"2-"))
                .body("revision", equalTo(2));
    }

    private static void refused(Map<String, Object> body, String rule, String pointer) {
        parties.putCosts("FY2029-30", body)
                .statusCode(422)
                .body("rule", equalTo(rule))
                .body("errors.pointer", hasItem(pointer));
    }

    private static Map<String, Object> component(Object... more) {
        Map<String, Object> component =
                new java.util.HashMap<>(Map.of("component", "calls", "fixed", FairParties.money("1.00")));
        for (int i = 0; i < more.length; i += 2) {
            component.put((String) more[i], more[i + 1]);
        }
        return Map.of("source", "A guess", "components", List.of(component));
    }

    private static List<Map<String, Object>> amount(String council) {
        return List.of(Map.of("council", council, "cost", FairParties.money("1.00")));
    }

    @Test
    void m7CostsThatContradictThemselvesAreRefusedWithTheirPlace() {
        refused(parties.given("a 1.00", "a 2.00"), "M7", "/costs/1/councils");
        refused(parties.given("a+a 1.00"), "M7", "/costs/0/councils");
        refused(parties.given("a -1.00"), "M7", "/costs/0/cost/amount");
        refused(parties.given("a 1000000000.01"), "M7", "/costs/0/cost/amount");
        refused(parties.given("a 1.00", "stranger 1.00"), "M7", "/costs/1/councils");
        refused(parties.given("unit 1.00"), "M7", "/costs/0/councils");
        refused(Map.of("source", "Nothing"), "M7", "/costs");
        refused(component(), "M7", "/components/0/amounts");
        refused(component("amounts", amount("alone-a"), "rate", 1), "M7", "/components/0/driver");
        refused(component("driver", "residents"), "M7", "/components/0/rate");
        refused(
                component("driver", "residents", "rate", 1, "amounts", amount("alone-a")),
                "M7",
                "/components/0/amounts");
        refused(component("amounts", amount("alone-stranger")), "M7", "/components/0");
        refused(component("driver", "nobody", "rate", 1), "M2", "/components/0/driver");
        Map<String, Object> both = new java.util.HashMap<>(parties.given("a 1.00"));
        both.putAll(component("driver", "residents", "rate", 1));
        refused(both, "M7", "/costs");
        parties.putCosts("FY2029-30", component("driver", "residents", "rate", 1))
                .statusCode(201);
    }

    @Test
    void aMonthIsNoYear() {
        parties.putCosts("2026-04", parties.given("a 1.00", "b 1.00")).statusCode(400);
        Api.officer(parties.named("a")).get(at("FY2026-27-Q1")).then().statusCode(400);
    }
}
