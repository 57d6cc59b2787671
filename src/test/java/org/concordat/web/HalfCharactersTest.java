package org.concordat.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Half a character has no UTF-8: what is kept, answered and signed would be another text than the one that was sent. */
@ApiTest
class HalfCharactersTest {

    private static final String SERVICES = "/partnerships/half-characters/services/";

    @BeforeAll
    static void register() {
        Api.organisation("half-unit", "shared-service");
        Api.partnership("half-characters", "shared-service-entity");
        Api.member("half-characters", "half-unit", "provider");
    }

    private static String titled(String title) {
        return "{\"title\":\"" + title + "\",\"casesFrom\":\"provider\",\"attributes\":[]}";
    }

    @ParameterizedTest(name = "{0} is refused, and nothing is written")
    @ValueSource(strings = {"\\ud800", "a \\udfff b", "\\ude00\\ud83d", "\\ud83d\\u0041"})
    void halfACharacterIsRefusedAndNothingIsWritten(String title) {
        Api.manager("half-unit")
                .body(titled(title))
                .put(SERVICES + "half")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/title"))
                .body("errors[0].detail", containsString("half a character"));
        Api.manager("half-unit").get(SERVICES + "half").then().statusCode(404);
    }

    @Test
    void aWholeOneIsKept() {
        Api.manager("half-unit")
                .body(titled("\\ud83d\\ude00"))
                .put(SERVICES + "whole")
                .then()
                .statusCode(201);
        Api.manager("half-unit").get(SERVICES + "whole").then().body("title", equalTo("\ud83d\ude00"));
    }
}
