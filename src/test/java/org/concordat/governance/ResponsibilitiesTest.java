package org.concordat.governance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who answers for a service: one is accountable for an activity at a time. */
@ApiTest
class ResponsibilitiesTest {

    private static final BoardParties PARTIES = BoardParties.register("answerers", "alfa=1", "bravo=1");

    @BeforeAll
    static void services() {
        for (String service : List.of("licences", "calls")) {
            Api.manager("answerers-unit")
                    .body(Map.of("title", service, "casesFrom", "provider"))
                    .put(PARTIES.path("/services/" + service))
                    .then()
                    .statusCode(201);
        }
    }

    /** Parts: {@code decide alfa accountable 2026-04-01 2027-03-31}. */
    private static ValidatableResponse put(String service, String role, boolean trial, String... parts) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (String part : parts) {
            String[] words = part.split(" ");
            Map<String, Object> item = new HashMap<>(Map.of(
                    "activity", words[0], "organisation", PARTIES.named(words[1]), "role", words[2], "from", words[3]));
            if (words.length > 4) {
                item.put("to", words[4]);
            }
            items.add(item);
        }
        return Api.as("answerers-unit", role)
                .queryParam("dryRun", trial)
                .body(Map.of("legalBasis", "LGA 1972 s101", "parts", items))
                .put(PARTIES.path("/responsibilities/" + service))
                .then();
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "decide alfa accountable 2026-04-01,decide bravo responsible 2026-04-01,201",
        "decide alfa accountable 2026-04-01 2026-09-30,decide bravo accountable 2026-10-01,201",
        "decide alfa accountable 2026-04-01 2026-10-01,decide bravo accountable 2026-10-01,422",
        "decide alfa accountable 2026-04-01,enforce bravo accountable 2026-04-01,201",
        "decide alfa accountable 2026-04-01,DECIDE bravo accountable 2026-04-01,422",
        "decide alfa informed 2026-04-01,decide alfa informed 2027-04-01,422",
        "decide alfa informed 2026-04-01,decide alfa consulted 2026-04-01,201",
        "decide alfa informed 2026-04-01,decide nobody informed 2026-04-01,422",
        "decide alfa informed 2026-04-01,enforce alfa informed 2026-04-01 2026-03-31,422"
    })
    void oneIsAccountableAtATime(String one, String other, int status) {
        put("calls", "manager", true, one, other).statusCode(status);
    }

    @Test
    void whoAnswersOnADayIsTold() {
        put("nothing", "manager", false, "decide alfa accountable 2026-04-01").statusCode(404);
        put(
                        "licences",
                        "manager",
                        false,
                        "decide alfa accountable 2026-04-01 2026-09-30",
                        "decide bravo accountable 2026-10-01")
                .statusCode(201)
                .body("parts", hasSize(2))
                .body("legalBasis", equalTo("LGA 1972 s101"));
        put("licences", "officer", false, "decide alfa accountable 2026-04-01").statusCode(403);
        Api.as("answerers-alfa", "reader")
                .get(PARTIES.path("/responsibilities/licences?on=2026-10-01"))
                .then()
                .statusCode(200)
                .body("parts.organisation", contains("answerers-bravo"));
        Api.as("answerers-alfa", "reader")
                .get(PARTIES.path("/responsibilities?on=2026-04-01"))
                .then()
                .statusCode(200)
                .body("items.service", contains("licences"))
                .body("items[0].parts.organisation", contains("answerers-alfa"));
    }
}
